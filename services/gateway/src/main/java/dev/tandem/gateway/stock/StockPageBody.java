package dev.tandem.gateway.stock;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tandem.gateway.edge.Wire;
import dev.tandem.proto.inventory.v1.ListStockResponse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of stock items, by SKU. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "StockPage", description = "One page of stock items, by SKU.")
public record StockPageBody(
        List<StockItemBody> items,

        @Schema(description = "Pass it as `cursor` for the next page; absent on the last one.")
        String nextCursor) {

    static StockPageBody of(ListStockResponse page) {
        return new StockPageBody(
                page.getItemsList().stream().map(StockItemBody::of).toList(), Wire.orNull(page.getNextPageToken()));
    }
}
