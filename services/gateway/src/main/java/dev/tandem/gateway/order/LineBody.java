package dev.tandem.gateway.order;

import dev.tandem.proto.ordering.v1.OrderLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One item of an order. */
@Schema(name = "OrderLine", description = "One item of an order; each SKU on one line only.")
public record LineBody(
        @Schema(description = "Stock item.", pattern = "^[A-Z0-9][A-Z0-9-]{0,63}$", examples = "CUP-BLUE")
        String sku,

        @Schema(description = "Pieces.", minimum = "1", maximum = "10000", examples = "2")
        Integer quantity,

        @Schema(description = "Price of one piece, at most 10^12 minor units.")
        MoneyBody unitPrice) {

    static LineBody of(OrderLine line) {
        return new LineBody(line.getSku(), line.getQuantity(), MoneyBody.of(line.getUnitPrice()));
    }
}
