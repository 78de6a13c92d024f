package dev.tandem.gateway.stock;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tandem.gateway.edge.Wire;
import dev.tandem.proto.inventory.v1.StockItem;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The stock of one SKU; at every moment onHand + reserved + shipped = received. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "StockItem", description = "At every moment onHand + reserved + shipped = received.")
public record StockItemBody(
        @Schema(examples = "CUP-BLUE") String sku,
        @Schema(examples = "Blue cup") String displayName,

        @Schema(description = "Pieces that can be ordered.", examples = "94")
        long onHand,

        @Schema(description = "Pieces held for orders.", examples = "4")
        long reserved,

        @Schema(description = "Pieces that left.", examples = "2")
        long shipped,

        @Schema(description = "Pieces that ever came in.", examples = "100")
        long received,

        @Schema(description = "Runs low below this; 0 means never.", examples = "10")
        int lowStockThreshold,

        Instant updatedAt,

        @Schema(description = "Grows with each change.", examples = "7")
        long version) {

    static StockItemBody of(StockItem item) {
        return new StockItemBody(
                item.getSku(),
                Wire.orNull(item.getDisplayName()),
                item.getLevel().getOnHand(),
                item.getLevel().getReserved(),
                item.getLevel().getShipped(),
                item.getLevel().getReceived(),
                item.getLowStockThreshold(),
                Wire.instant(item.getUpdateTime()),
                item.getVersion());
    }
}
