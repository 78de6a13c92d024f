package dev.tandem.gateway.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tandem.gateway.edge.Wire;
import dev.tandem.proto.ordering.v1.Order;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order as ordering, its owner, sees it now. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Order", description = "An order as it stands now.")
public record OrderBody(
        @Schema(format = "uuid", examples = "5b0c9d36-6c0d-5d2f-9a55-2f6d3f6a9b10")
        String orderId,

        @Schema(examples = "ada") String customerId,

        @Schema(
                enumeration = {"PENDING", "CONFIRMED", "PAID", "CANCELLING", "DISPATCHED", "COMPLETED", "CANCELLED"},
                examples = "CONFIRMED")
        String status,

        List<LineBody> lines,

        @Schema(description = "Sum of quantity times unit price.")
        MoneyBody total,

        AddressBody shippingAddress,

        @Schema(description = "Only of a cancelled order.", examples = "PAYMENT_DECLINED")
        String cancelReason,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Grows with each change.", examples = "2")
        long version) {

    static OrderBody of(Order order) {
        return new OrderBody(
                order.getOrderId(),
                order.getCustomerId(),
                Wire.name(order.getStatus()),
                order.getLinesList().stream().map(LineBody::of).toList(),
                MoneyBody.of(order.getTotal()),
                AddressBody.of(order.getShippingAddress()),
                Wire.name(order.getCancelReason()),
                Wire.instant(order.getCreateTime()),
                Wire.instant(order.getUpdateTime()),
                order.getVersion());
    }
}
