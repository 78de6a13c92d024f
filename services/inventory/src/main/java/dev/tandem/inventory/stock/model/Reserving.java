package dev.tandem.inventory.stock.model;

import dev.tandem.inventory.stock.model.InventoryOutcome.Happened;
import dev.tandem.inventory.stock.model.InventoryOutcome.Refused;
import dev.tandem.inventory.stock.model.InventoryOutcome.Unchanged;
import dev.tandem.inventory.stock.model.ReservationCommand.ReserveStock;
import dev.tandem.inventory.stock.model.ReservationEvent.StockReservationRejected;
import dev.tandem.inventory.stock.model.ReservationEvent.StockReserved;
import java.util.List;
import java.util.Set;

/** Requests to hold lines, the first and the repeated ones. */
final class Reserving {
    private Reserving() {}

    static InventoryOutcome decide(ReservationState state, ReserveStock command, Shelves shelves) {
        return switch (state.status()) {
            case NONE -> first(command, shelves);
            case HELD, DEDUCTED -> again(state, command);
            case RELEASED, EXPIRED -> tooLate(command);
            // For good: the caller has passed the refusal on, so an order of this id is never placed, or is cancelled.
            case REJECTED ->
                command.asker() == Asker.CALL
                        ? new Unchanged()
                        : rejection(command, state.rejectReason(), state.shortages());
        };
    }

    private static InventoryOutcome first(ReserveStock command, Shelves shelves) {
        List<Shortage> shortages = shelves.shortages(command.lines());
        if (!shortages.isEmpty()) {
            return rejection(command, shelves.reason(shortages), shortages);
        }
        return new Happened(shelves.move(
                command.lines(),
                (item, quantity) -> StockItem.reserve(item, quantity, command.orderId(), command.at()),
                new StockReserved(
                        command.orderId(), command.lines(), command.expiresAt(), command.asker(), command.at())));
    }

    private static InventoryOutcome again(ReservationState state, ReserveStock command) {
        boolean same = Set.copyOf(state.lines()).equals(Set.copyOf(command.lines()));
        if (command.asker() == Asker.CALL) {
            return same
                    ? new Unchanged()
                    : new Refused(RefusalReason.OTHER_LINES, "Other lines are reserved for this order.");
        }
        if (state.status() != ReservationStatus.HELD) {
            return new Unchanged();
        }
        return same
                ? new Happened(List.of(new StockReserved(
                        command.orderId(), state.lines(), state.expiresAt(), command.asker(), command.at())))
                : rejection(command, RejectReason.ALREADY_RELEASED, List.of());
    }

    private static InventoryOutcome tooLate(ReserveStock command) {
        return command.asker() == Asker.CALL
                ? new Refused(
                        RefusalReason.ALREADY_RELEASED,
                        "The order's reservation was released or has expired; it cannot be made again.")
                : rejection(command, RejectReason.ALREADY_RELEASED, List.of());
    }

    private static Happened rejection(ReserveStock command, RejectReason reason, List<Shortage> shortages) {
        return new Happened(List.of(
                new StockReservationRejected(command.orderId(), reason, shortages, command.asker(), command.at())));
    }
}
