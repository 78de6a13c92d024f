package dev.tandem.simulation.check;

import dev.tandem.inventory.stock.adapter.wire.InventoryEventCodec;
import dev.tandem.inventory.stock.application.InventoryStreams;
import dev.tandem.inventory.stock.model.InventoryEvent;
import dev.tandem.inventory.stock.model.StockItemEvent;
import dev.tandem.inventory.stock.model.StockItemEvent.StockItemDeducted;
import dev.tandem.inventory.stock.model.StockItemEvent.StockItemReleased;
import dev.tandem.inventory.stock.model.StockItemEvent.StockItemReserved;
import dev.tandem.inventory.stock.model.StockItemEvent.StockItemRestocked;
import dev.tandem.simulation.World;
import java.util.List;
import java.util.Map;

/** Of each SKU: received is what was delivered, shipped is what left, nothing stays reserved, the sum is right. */
final class StockBalance implements Check {
    private record Moved(long received, long reserved, long shipped) {}

    @Override
    public void check(World world, List<OrderStory> orders, Findings findings) {
        Map<String, Long> delivered = world.customers().stockroom().received();
        delivered.forEach((sku, pieces) -> {
            List<InventoryEvent> events =
                    Histories.read(world.inventory().storage(), InventoryStreams.stock(sku), new InventoryEventCodec());
            long shipped = orders.stream()
                    .filter(OrderStory::isShipped)
                    .mapToLong(order -> order.plan().pieces(sku))
                    .sum();
            Moved expected = new Moved(pieces, 0, shipped);
            Moved moved = moved(events);
            if (!moved.equals(expected)) {
                findings.add("stock-conserved", sku + " should have " + expected + " and has " + moved + ".");
            }
            checkLevel(sku, moved, events, findings);
        });
    }

    private static void checkLevel(String sku, Moved moved, List<InventoryEvent> events, Findings findings) {
        if (!events.isEmpty() && events.get(events.size() - 1) instanceof StockItemEvent last) {
            long onHand = moved.received() - moved.reserved() - moved.shipped();
            if (last.level().onHand() != onHand) {
                findings.add(
                        "stock-conserved",
                        sku + " has " + last.level() + ", its movements leave " + onHand + " on hand.");
            }
        }
    }

    private static Moved moved(List<InventoryEvent> events) {
        long received = 0;
        long reserved = 0;
        long shipped = 0;
        for (InventoryEvent event : events) {
            if (event instanceof StockItemRestocked restocked) {
                received += restocked.quantity();
            } else if (event instanceof StockItemReserved held) {
                reserved += held.quantity();
            } else if (event instanceof StockItemReleased released) {
                reserved -= released.quantity();
            } else if (event instanceof StockItemDeducted deducted) {
                reserved -= deducted.quantity();
                shipped += deducted.quantity();
            }
        }
        return new Moved(received, reserved, shipped);
    }
}
