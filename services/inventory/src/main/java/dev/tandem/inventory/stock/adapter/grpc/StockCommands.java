package dev.tandem.inventory.stock.adapter.grpc;

import dev.tandem.inventory.stock.adapter.wire.WireTypes;
import dev.tandem.inventory.stock.model.Asker;
import dev.tandem.inventory.stock.model.InventoryCommand;
import dev.tandem.inventory.stock.model.ReservationCommand.ReleaseStock;
import dev.tandem.inventory.stock.model.ReservationCommand.ReserveStock;
import dev.tandem.inventory.stock.model.RestockItem;
import dev.tandem.messaging.Command;
import dev.tandem.messaging.id.NameBasedId;
import dev.tandem.messaging.id.TimeOrderedIds;
import dev.tandem.messaging.quarkus.grpc.CommandFactory;
import dev.tandem.proto.inventory.v1.ReleaseStockRequest;
import dev.tandem.proto.inventory.v1.ReserveStockRequest;
import dev.tandem.proto.inventory.v1.RestockItemRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Requests as commands. Reserve and release are idempotent by the order they name, and a repeated one is told how
 * things stand now; so each call is a command of its own.
 */
final class StockCommands {
    private final CommandFactory commands;
    private final InstantSource time;
    private final TimeOrderedIds ids;
    private final Duration reservationTtl;
    private final int lowStockThreshold;

    StockCommands(CommandFactory commands, InstantSource time, Duration reservationTtl, int lowStockThreshold) {
        this.commands = commands;
        this.time = time;
        this.ids = new TimeOrderedIds(time);
        this.reservationTtl = reservationTtl;
        this.lowStockThreshold = lowStockThreshold;
    }

    Command<InventoryCommand> of(ReserveStockRequest request) {
        Instant now = time.instant();
        InventoryCommand body = new ReserveStock(
                UUID.fromString(request.getOrderId()),
                WireTypes.lines(request.getLinesList()),
                now.plus(reservationTtl),
                Asker.CALL,
                now);
        return commands.create(ids.get(), request, body);
    }

    Command<InventoryCommand> of(ReleaseStockRequest request) {
        InventoryCommand body =
                new ReleaseStock(UUID.fromString(request.getOrderId()), Set.of(), Asker.CALL, time.instant());
        return commands.create(ids.get(), request, body);
    }

    Command<InventoryCommand> of(RestockItemRequest request) {
        InventoryCommand body = new RestockItem(
                request.getSku(),
                request.getQuantity(),
                request.hasDisplayName() ? Optional.of(request.getDisplayName()) : Optional.empty(),
                request.hasLowStockThreshold() ? Optional.of(request.getLowStockThreshold()) : Optional.empty(),
                lowStockThreshold,
                time.instant());
        UUID id = NameBasedId.of("restock-item", request.getSku() + "/" + request.getIdempotencyKey());
        return commands.create(id, request, body);
    }
}
