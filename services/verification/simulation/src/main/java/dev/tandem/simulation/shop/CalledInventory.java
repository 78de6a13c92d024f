package dev.tandem.simulation.shop;

import dev.tandem.inventory.stock.application.InventoryReply;
import dev.tandem.inventory.stock.application.NamedLines;
import dev.tandem.inventory.stock.model.Asker;
import dev.tandem.inventory.stock.model.InventoryCommand;
import dev.tandem.inventory.stock.model.Line;
import dev.tandem.inventory.stock.model.RejectReason;
import dev.tandem.inventory.stock.model.ReservationCommand.ReserveStock;
import dev.tandem.inventory.stock.model.ReservationState;
import dev.tandem.inventory.stock.model.ReservationStatus;
import dev.tandem.messaging.Command;
import dev.tandem.messaging.Fingerprint;
import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.Rejection;
import dev.tandem.messaging.Reply;
import dev.tandem.ordering.order.application.StockReservations;
import dev.tandem.ordering.order.model.Basket;
import dev.tandem.ordering.order.model.StockOutcome;
import dev.tandem.simulation.service.Rpc;
import dev.tandem.simulation.service.Service;
import dev.tandem.simulation.service.ServiceRuntime;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Ordering's way to inventory: no answer in time means that the outcome is unknown. */
final class CalledInventory implements StockReservations {
    private static final long TIMEOUT_MICROS = 300_000;

    private final ServiceRuntime runtime;
    private final Rpc rpc;
    private final Service<NamedLines> inventory;
    private final Duration reservationTtl;

    CalledInventory(ServiceRuntime runtime, Service<NamedLines> inventory, Duration reservationTtl) {
        this.runtime = runtime;
        this.rpc = new Rpc(runtime.surroundings(), runtime.machine());
        this.inventory = inventory;
        this.reservationTtl = reservationTtl;
    }

    @Override
    public Uni<StockOutcome> reserve(UUID orderId, Basket basket) {
        return Uni.createFrom()
                .completionStage(() -> call(orderId, basket))
                .map(CalledInventory::outcome)
                .onFailure()
                .recoverWithItem(new StockOutcome.Unknown());
    }

    private CompletionStage<Reply<InventoryReply>> call(UUID orderId, Basket basket) {
        return rpc.call(inventory.any(), "reserve stock", TIMEOUT_MICROS, bus -> bus.submit(command(orderId, basket)));
    }

    /** Each call is a command of its own, as at inventory's API. */
    private Command<InventoryCommand> command(UUID orderId, Basket basket) {
        UUID id = runtime.surroundings().ids().get();
        List<Line> lines = basket.lines().stream()
                .map(line -> new Line(line.sku(), line.quantity()))
                .toList();
        Instant now = runtime.time().instant();
        return new Command<>(
                id,
                new Fingerprint(id),
                new ReserveStock(orderId, lines, now.plus(reservationTtl), Asker.CALL, now),
                MessageContext.empty());
    }

    private static StockOutcome outcome(Reply<InventoryReply> reply) {
        if (reply instanceof Reply.Rejected<InventoryReply> rejected) {
            return refused(why(rejected.rejection()));
        }
        InventoryReply value = ((Reply.Accepted<InventoryReply>) reply).value();
        ReservationState held = ((InventoryReply.Held) value).reservation();
        if (held.status() != ReservationStatus.REJECTED) {
            return new StockOutcome.Reserved();
        }
        return refused(
                held.rejectReason() == RejectReason.UNKNOWN_SKU
                        ? StockOutcome.Why.UNKNOWN_SKU
                        : StockOutcome.Why.OUT_OF_STOCK);
    }

    private static StockOutcome.Why why(Rejection rejection) {
        return rejection.kind() == Rejection.Kind.ALREADY_EXISTS
                ? StockOutcome.Why.OTHER_LINES
                : StockOutcome.Why.ALREADY_RELEASED;
    }

    private static StockOutcome refused(StockOutcome.Why why) {
        return new StockOutcome.Refused(why, Map.of());
    }
}
