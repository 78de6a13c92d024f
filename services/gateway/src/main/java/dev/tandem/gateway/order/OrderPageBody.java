package dev.tandem.gateway.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tandem.gateway.edge.Wire;
import dev.tandem.proto.tracking.v1.ListOrdersResponse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of orders, newest first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OrderPage", description = "One page of orders, newest first.")
public record OrderPageBody(
        List<OrderViewBody> orders,

        @Schema(description = "Pass it as `cursor` for the next page; absent on the last one.")
        String nextCursor) {

    static OrderPageBody of(ListOrdersResponse page) {
        return new OrderPageBody(
                page.getOrdersList().stream().map(OrderViewBody::of).toList(), Wire.orNull(page.getNextPageToken()));
    }
}
