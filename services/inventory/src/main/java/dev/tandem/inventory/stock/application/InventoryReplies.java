package dev.tandem.inventory.stock.application;

import dev.tandem.inventory.stock.model.Asker;
import dev.tandem.inventory.stock.model.InventoryCommand;
import dev.tandem.inventory.stock.model.InventoryState;
import dev.tandem.inventory.stock.model.ReservationCommand;
import dev.tandem.inventory.stock.model.ReservationCommand.ReleaseStock;
import dev.tandem.inventory.stock.model.ReservationCommand.ReserveStock;
import dev.tandem.inventory.stock.model.ReservationState;
import dev.tandem.inventory.stock.model.RestockItem;
import dev.tandem.inventory.stock.model.StockItemState;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.decider.Streams;

/** Answers for callers only: each answer is stored. */
final class InventoryReplies {
    private InventoryReplies() {}

    static InventoryReply reply(InventoryCommand command, Streams<InventoryState> after) {
        if (command instanceof RestockItem restock) {
            StreamId stream = InventoryStreams.stock(restock.sku());
            return new InventoryReply.Item((StockItemState) after.state(stream), after.version(stream));
        }
        ReservationCommand about = (ReservationCommand) command;
        return isCalled(about)
                ? new InventoryReply.Held((ReservationState) after.state(InventoryStreams.reservation(about.orderId())))
                : new InventoryReply.Nothing();
    }

    private static boolean isCalled(ReservationCommand command) {
        return (command instanceof ReserveStock reserve && reserve.asker() == Asker.CALL)
                || (command instanceof ReleaseStock release && release.asker() == Asker.CALL);
    }
}
