package dev.tandem.simulation.check;

import dev.tandem.inventory.stock.application.InventoryDecider;
import dev.tandem.inventory.stock.application.InventoryStreams;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.decider.Decider;
import dev.tandem.messaging.store.BatchKeys;
import dev.tandem.messaging.store.Codecs;
import dev.tandem.messaging.store.Snapshot;
import dev.tandem.ordering.order.application.OrderDecider;
import dev.tandem.simulation.World;
import dev.tandem.simulation.shop.Inventory;
import dev.tandem.simulation.shop.Ordering;
import dev.tandem.simulation.storage.Storage;
import java.util.List;
import java.util.Set;

/** What the engine keeps as a stream's state is what its events add up to. */
final class SnapshotsAgree implements Check {
    @Override
    public void check(World world, List<OrderStory> orders, Findings findings) {
        for (OrderStory order : orders) {
            StreamId stream = OrderDecider.stream(order.plan().orderId());
            check(world.ordering().storage(), stream, new OrderDecider(), Ordering.codecs(), findings);
            StreamId reservation = InventoryStreams.reservation(order.plan().orderId());
            check(world.inventory().storage(), reservation, new InventoryDecider(), Inventory.codecs(), findings);
        }
        for (String sku : world.customers().stockroom().received().keySet()) {
            StreamId stream = InventoryStreams.stock(sku);
            check(world.inventory().storage(), stream, new InventoryDecider(), Inventory.codecs(), findings);
        }
    }

    private static <S, E> void check(
            Storage storage, StreamId stream, Decider<?, S, E, ?> decider, Codecs<S, E, ?> codecs, Findings findings) {
        Snapshot snapshot = storage.store()
                .events()
                .load(new BatchKeys(Set.of(), Set.of(stream)))
                .toCompletableFuture()
                .join()
                .snapshots()
                .get(stream);
        List<E> events = Histories.read(storage, stream, codecs.events());
        S state = decider.initialState(stream);
        try {
            for (E event : events) {
                state = decider.evolve(state, event);
            }
        } catch (RuntimeException e) {
            findings.add("history-adds-up", stream + " cannot be replayed: " + e.getMessage());
            return;
        }
        if (snapshot != null
                && (snapshot.version() != events.size()
                        || !codecs.states().decode(snapshot.state()).equals(state))) {
            findings.add("history-adds-up", stream + " is kept as something else than its events add up to.");
        }
    }
}
