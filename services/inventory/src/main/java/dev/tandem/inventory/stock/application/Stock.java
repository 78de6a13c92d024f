package dev.tandem.inventory.stock.application;

import dev.tandem.inventory.stock.model.InventoryEvent;
import dev.tandem.inventory.stock.model.InventoryState;
import dev.tandem.inventory.stock.model.StockItemState;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.decider.Streams;
import dev.tandem.messaging.engine.StateReader;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads stock, every confirmed change included. */
public final class Stock {
    /** Items in order of their SKUs; {@code more} says whether others follow. */
    public record Page(List<InventoryReply.Item> items, boolean more) {}

    private final StateReader<InventoryState, InventoryEvent> reader;
    private final StockCatalogue catalogue;

    public Stock(StateReader<InventoryState, InventoryEvent> reader, StockCatalogue catalogue) {
        this.reader = reader;
        this.catalogue = catalogue;
    }

    /** The item as of now; empty for a SKU of which nothing is booked. */
    public Uni<Optional<InventoryReply.Item>> find(String sku) {
        return read(Set.of(InventoryStreams.stock(sku))).map(streams -> Optional.of(item(sku, streams))
                .filter(found -> found.item().exists()));
    }

    /** At most {@code size} items that follow {@code after}; all levels are of the same moment. */
    public Uni<Page> list(String after, int size) {
        return catalogue.skus(after, size + 1).flatMap(skus -> page(skus, size));
    }

    private Uni<Page> page(List<String> skus, int size) {
        List<String> shown = skus.subList(0, Math.min(size, skus.size()));
        Set<StreamId> streams = shown.stream().map(InventoryStreams::stock).collect(Collectors.toSet());
        return read(streams)
                .map(states ->
                        new Page(shown.stream().map(sku -> item(sku, states)).toList(), skus.size() > size));
    }

    private Uni<Streams<InventoryState>> read(Set<StreamId> streams) {
        return Uni.createFrom().completionStage(() -> reader.read(streams));
    }

    private static InventoryReply.Item item(String sku, Streams<InventoryState> streams) {
        StreamId stream = InventoryStreams.stock(sku);
        return new InventoryReply.Item((StockItemState) streams.state(stream), streams.version(stream));
    }
}
