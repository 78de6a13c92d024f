package dev.tandem.gateway.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tandem.gateway.edge.Wire;
import dev.tandem.proto.tracking.v1.OrderView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order of a list, with what payment and shipping said of it; follows the services by a moment. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "OrderView", description = "An order with what every service said of it, a moment ago.")
public record OrderViewBody(
        @Schema(format = "uuid", examples = "5b0c9d36-6c0d-5d2f-9a55-2f6d3f6a9b10")
        String orderId,

        @Schema(examples = "ada") String customerId,
        @Schema(examples = "DISPATCHED") String status,
        List<LineBody> lines,
        MoneyBody total,
        @Schema(examples = "PAYMENT_DECLINED") String cancelReason,
        @Schema(examples = "AUTHORISED") String paymentStatus,
        @Schema(examples = "DISPATCHED") String shipmentStatus,
        @Schema(examples = "Sandbox Parcel") String carrier,
        @Schema(examples = "SP-20261121-0001") String trackingNumber,
        Instant createdAt,
        Instant updatedAt,
        @Schema(examples = "4") long version) {

    static OrderViewBody of(OrderView view) {
        return new OrderViewBody(
                view.getOrderId(),
                view.getCustomerId(),
                Wire.name(view.getStatus()),
                view.getLinesList().stream().map(LineBody::of).toList(),
                MoneyBody.of(view.getTotal()),
                Wire.name(view.getCancelReason()),
                Wire.name(view.getPaymentStatus()),
                Wire.name(view.getShipmentStatus()),
                view.getCarrier(),
                view.getTrackingNumber(),
                Wire.instant(view.getCreateTime()),
                Wire.instant(view.getUpdateTime()),
                view.getVersion());
    }
}
