package dev.tandem.inventory.stock.adapter.kafka;

import dev.tandem.inventory.stock.application.InventoryReply;
import dev.tandem.inventory.stock.model.Asker;
import dev.tandem.inventory.stock.model.InventoryCommand;
import dev.tandem.inventory.stock.model.Line;
import dev.tandem.inventory.stock.model.ReservationCommand.ConfirmReservation;
import dev.tandem.inventory.stock.model.ReservationCommand.DeductStock;
import dev.tandem.inventory.stock.model.ReservationCommand.ReleaseStock;
import dev.tandem.inventory.stock.model.ReservationCommand.ReserveStock;
import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.consume.EventEnvelope;
import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.messaging.consume.EventRouter;
import dev.tandem.proto.ordering.v1.OrderCancelled;
import dev.tandem.proto.ordering.v1.OrderConfirmed;
import dev.tandem.proto.ordering.v1.OrderDispatched;
import dev.tandem.proto.ordering.v1.OrderLine;
import dev.tandem.proto.ordering.v1.OrderPlaced;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What orders mean for the stock that is held for them. */
public final class OrderEvents {
    private static final String GROUP = "inventory-reservations";
    private static final String PLACED = OrderPlaced.getDescriptor().getFullName();

    private final CommandBus<InventoryCommand, InventoryReply> bus;
    private final InstantSource time;
    private final Duration reservationTtl;

    private OrderEvents(CommandBus<InventoryCommand, InventoryReply> bus, InstantSource time, Duration reservationTtl) {
        this.bus = bus;
        this.time = time;
        this.reservationTtl = reservationTtl;
    }

    /** @param bus names the lines of held reservations itself */
    public static EventHandler handler(
            CommandBus<InventoryCommand, InventoryReply> bus, InstantSource time, Duration reservationTtl) {
        return new OrderEvents(bus, time, reservationTtl).handler();
    }

    private EventHandler handler() {
        return new EventRouter(GROUP)
                // Most orders come with their stock reserved.
                .unless(PLACED, OrderPlaced::parseFrom, OrderPlaced::getStockReserved)
                .onCommand(PLACED, bytes -> reserve(OrderPlaced.parseFrom(bytes)), bus, this::unchanged)
                .onCommand(
                        OrderConfirmed.getDescriptor().getFullName(),
                        bytes -> confirm(OrderConfirmed.parseFrom(bytes)),
                        bus,
                        this::unchanged)
                .onCommand(
                        OrderCancelled.getDescriptor().getFullName(),
                        bytes -> release(OrderCancelled.parseFrom(bytes)),
                        bus,
                        this::unchanged)
                .onCommand(
                        OrderDispatched.getDescriptor().getFullName(),
                        bytes -> deduct(OrderDispatched.parseFrom(bytes)),
                        bus,
                        this::unchanged);
    }

    /** Commands are made while the event is parsed, so that one which makes none counts as malformed. */
    private InventoryCommand unchanged(InventoryCommand command, EventEnvelope event) {
        return command;
    }

    private InventoryCommand reserve(OrderPlaced event) {
        return new ReserveStock(
                id(event.getOrderId()),
                lines(event.getLinesList()),
                time.instant().plus(reservationTtl),
                Asker.EVENT,
                time.instant());
    }

    private InventoryCommand confirm(OrderConfirmed event) {
        return new ConfirmReservation(id(event.getOrderId()), time.instant());
    }

    private InventoryCommand release(OrderCancelled event) {
        return new ReleaseStock(id(event.getOrderId()), Set.of(), Asker.EVENT, time.instant());
    }

    /** Most reservations hold the order's own lines, so these are the first guess. */
    private InventoryCommand deduct(OrderDispatched event) {
        return new DeductStock(id(event.getOrderId()), lines(event.getLinesList()), Set.of(), time.instant());
    }

    private static List<Line> lines(List<OrderLine> lines) {
        return lines.stream()
                .map(line -> new Line(line.getSku(), line.getQuantity()))
                .toList();
    }

    private static UUID id(String orderId) {
        return UUID.fromString(orderId);
    }
}
