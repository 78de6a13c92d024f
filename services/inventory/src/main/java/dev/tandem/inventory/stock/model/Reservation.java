package dev.tandem.inventory.stock.model;

import dev.tandem.inventory.stock.model.InventoryOutcome.Happened;
import dev.tandem.inventory.stock.model.InventoryOutcome.Kept;
import dev.tandem.inventory.stock.model.InventoryOutcome.Refused;
import dev.tandem.inventory.stock.model.InventoryOutcome.Unchanged;
import dev.tandem.inventory.stock.model.ReservationCommand.ConfirmReservation;
import dev.tandem.inventory.stock.model.ReservationCommand.DeductStock;
import dev.tandem.inventory.stock.model.ReservationCommand.ExpireReservation;
import dev.tandem.inventory.stock.model.ReservationCommand.ReleaseStock;
import dev.tandem.inventory.stock.model.ReservationCommand.ReserveStock;
import dev.tandem.inventory.stock.model.ReservationEvent.StockDeducted;
import dev.tandem.inventory.stock.model.ReservationEvent.StockReleased;
import dev.tandem.inventory.stock.model.ReservationEvent.StockReservationExpired;
import dev.tandem.inventory.stock.model.ReservationEvent.StockReservationRejected;
import dev.tandem.inventory.stock.model.ReservationEvent.StockReserved;
import java.util.List;

/** The rules of an order's reservation: all lines move together or none does. */
final class Reservation {
    private Reservation() {}

    static InventoryOutcome decide(ReservationState state, ReservationCommand command, Shelves shelves) {
        if (command instanceof ReserveStock reserve) {
            return Reserving.decide(state, reserve, shelves);
        }
        if (command instanceof ReleaseStock release && state.status() == ReservationStatus.DEDUCTED) {
            return release.asker() == Asker.CALL
                    ? new Refused(RefusalReason.ALREADY_DEDUCTED, "The goods have left with the carrier.")
                    : new Unchanged();
        }
        if (!ReservationTransition.lists(state.status(), trigger(command))) {
            return new Unchanged();
        }
        if (command instanceof ConfirmReservation && state.status() == ReservationStatus.HELD) {
            return new Kept(command.orderId());
        }
        return new Happened(events(state, command, shelves));
    }

    static ReservationState evolve(ReservationState state, ReservationEvent event) {
        if (event instanceof StockReserved reserved) {
            return isFirst(state)
                    ? ReservationState.held(event.orderId(), reserved.lines(), reserved.expiresAt())
                    : state;
        }
        if (event instanceof StockReservationRejected rejected) {
            return isFirst(state)
                    ? ReservationState.rejected(event.orderId(), rejected.reason(), rejected.shortages())
                    : state;
        }
        return event instanceof StockDeducted deducted
                ? ReservationState.past(event.orderId(), ReservationStatus.DEDUCTED, deducted.lines())
                : ReservationState.past(event.orderId(), statusAfter(event), state.lines());
    }

    /** Later answers repeat what is known. */
    private static boolean isFirst(ReservationState state) {
        return state.status() == ReservationStatus.NONE;
    }

    private static ReservationStatus statusAfter(ReservationEvent event) {
        return event instanceof StockReleased ? ReservationStatus.RELEASED : ReservationStatus.EXPIRED;
    }

    private static ReservationTrigger trigger(ReservationCommand command) {
        if (command instanceof ConfirmReservation) {
            return ReservationTrigger.ORDER_CONFIRMED;
        }
        if (command instanceof ReleaseStock) {
            return ReservationTrigger.RELEASE_ASKED;
        }
        return command instanceof DeductStock ? ReservationTrigger.ORDER_DISPATCHED : ReservationTrigger.TIME_OVER;
    }

    private static List<InventoryEvent> events(ReservationState state, ReservationCommand command, Shelves shelves) {
        if (command instanceof ConfirmReservation) {
            return List.of(new StockReservationExpired(command.orderId(), state.lines(), command.at()));
        }
        if (command instanceof DeductStock deduct) {
            return deduct(state, deduct, shelves);
        }
        ReservationEvent meaning = command instanceof ExpireReservation
                ? new StockReservationExpired(command.orderId(), state.lines(), command.at())
                : new StockReleased(command.orderId(), state.lines(), command.at());
        return shelves.move(
                state.lines(),
                (item, quantity) -> StockItem.release(item, quantity, command.orderId(), command.at()),
                meaning);
    }

    /** Held lines leave the reserve; without them what left comes off what is on hand, even below zero. */
    private static List<InventoryEvent> deduct(ReservationState state, DeductStock command, Shelves shelves) {
        boolean holds = state.status() == ReservationStatus.HELD;
        List<Line> lines = holds ? state.lines() : command.lines();
        Shelves.Move move = holds
                ? (item, quantity) -> StockItem.deduct(item, quantity, command.orderId(), command.at())
                : (item, quantity) -> StockItem.take(item, quantity, command.orderId(), command.at());
        return shelves.move(lines, move, new StockDeducted(command.orderId(), lines, command.at()));
    }
}
