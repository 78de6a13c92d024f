package dev.tandem.inventory.stock.application;

import dev.tandem.inventory.stock.model.InventoryCommand;
import dev.tandem.inventory.stock.model.InventoryEvent;
import dev.tandem.inventory.stock.model.InventoryOutcome;
import dev.tandem.inventory.stock.model.InventoryOutcome.Happened;
import dev.tandem.inventory.stock.model.InventoryOutcome.Kept;
import dev.tandem.inventory.stock.model.InventoryOutcome.Refused;
import dev.tandem.inventory.stock.model.InventoryState;
import dev.tandem.inventory.stock.model.Line;
import dev.tandem.inventory.stock.model.ReservationCommand;
import dev.tandem.inventory.stock.model.ReservationCommand.OnHeldLines;
import dev.tandem.inventory.stock.model.ReservationState;
import dev.tandem.inventory.stock.model.RestockItem;
import dev.tandem.inventory.stock.model.StockItemState;
import dev.tandem.inventory.stock.model.StockRules;
import dev.tandem.messaging.Rejection;
import dev.tandem.messaging.Rejection.Kind;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.decider.Decider;
import dev.tandem.messaging.decider.Decision;
import dev.tandem.messaging.decider.Decision.Accepted;
import dev.tandem.messaging.decider.Decision.StreamEvent;
import dev.tandem.messaging.decider.Streams;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stock's rules in the engine's terms: a reservation and its items are decided on together. */
public final class InventoryDecider
        implements Decider<InventoryCommand, InventoryState, InventoryEvent, InventoryReply> {
    @Override
    public Set<StreamId> streams(InventoryCommand command) {
        Set<StreamId> streams =
                command.skus().stream().map(InventoryStreams::stock).collect(Collectors.toCollection(HashSet::new));
        if (command instanceof ReservationCommand reservation) {
            streams.add(InventoryStreams.reservation(reservation.orderId()));
        }
        return streams;
    }

    @Override
    public InventoryState initialState(StreamId stream) {
        return InventoryStreams.initialState(stream);
    }

    /** Fails when the command names other SKUs than the reservation holds; see {@link NamedLines}. */
    @Override
    public Decision<InventoryState, InventoryEvent, InventoryReply> decide(
            InventoryCommand command, Streams<InventoryState> streams) {
        InventoryOutcome outcome = outcome(command, streams);
        if (outcome instanceof Refused refused) {
            return Decision.reject(Rejection.of(kind(refused), refused.reason().name(), refused.message()));
        }
        List<InventoryEvent> events = outcome instanceof Happened happened ? happened.events() : List.of();
        Accepted<InventoryState, InventoryEvent, InventoryReply> accepted = accept(command, events);
        return outcome instanceof Kept kept
                ? ExpiryTimers.stopped(accepted, kept.orderId())
                : ExpiryTimers.withTimers(accepted, events);
    }

    private static Accepted<InventoryState, InventoryEvent, InventoryReply> accept(
            InventoryCommand command, List<InventoryEvent> events) {
        return Decision.accept(
                events.stream()
                        .map(event -> new StreamEvent<>(InventoryStreams.of(event), event))
                        .toList(),
                after -> InventoryReplies.reply(command, after));
    }

    @Override
    public InventoryState evolve(InventoryState state, InventoryEvent event) {
        return StockRules.evolve(state, event);
    }

    private static InventoryOutcome outcome(InventoryCommand command, Streams<InventoryState> streams) {
        if (command instanceof RestockItem restock) {
            return StockRules.decide(item(restock.sku(), streams), restock);
        }
        ReservationCommand about = (ReservationCommand) command;
        ReservationState reservation = (ReservationState) streams.state(InventoryStreams.reservation(about.orderId()));
        if (about instanceof OnHeldLines) {
            requireNamed(reservation, about.skus());
        }
        Map<String, StockItemState> items =
                about.skus().stream().collect(Collectors.toMap(Function.identity(), sku -> item(sku, streams)));
        return StockRules.decide(reservation, about, items);
    }

    private static void requireNamed(ReservationState reservation, Set<String> skus) {
        if (!reservation.lines().stream().map(Line::sku).allMatch(skus::contains)) {
            throw new StaleLinesException("The reservation of " + reservation.orderId() + " holds more than " + skus);
        }
    }

    private static StockItemState item(String sku, Streams<InventoryState> streams) {
        return (StockItemState) streams.state(InventoryStreams.stock(sku));
    }

    private static Kind kind(Refused refused) {
        return switch (refused.reason()) {
            case OTHER_LINES -> Kind.ALREADY_EXISTS;
            case ALREADY_RELEASED, ALREADY_DEDUCTED -> Kind.FAILED_PRECONDITION;
        };
    }
}
