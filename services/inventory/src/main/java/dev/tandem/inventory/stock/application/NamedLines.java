package dev.tandem.inventory.stock.application;

import dev.tandem.inventory.stock.model.InventoryCommand;
import dev.tandem.inventory.stock.model.InventoryEvent;
import dev.tandem.inventory.stock.model.InventoryState;
import dev.tandem.inventory.stock.model.Line;
import dev.tandem.inventory.stock.model.ReservationCommand.OnHeldLines;
import dev.tandem.inventory.stock.model.ReservationState;
import dev.tandem.messaging.Command;
import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.Reply;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.engine.StateReader;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/**
 * Names the SKUs of commands on held lines: the engine has to know every stream before it decides. A reservation that
 * is made between the look-up and the decision is seen on the second attempt, for its lines never change.
 */
public final class NamedLines implements CommandBus<InventoryCommand, InventoryReply> {
    private static final int ATTEMPTS = 3;

    private final CommandBus<InventoryCommand, InventoryReply> bus;
    private final StateReader<InventoryState, InventoryEvent> reader;

    public NamedLines(
            CommandBus<InventoryCommand, InventoryReply> bus, StateReader<InventoryState, InventoryEvent> reader) {
        this.bus = bus;
        this.reader = reader;
    }

    @Override
    public CompletionStage<Reply<InventoryReply>> submit(Command<InventoryCommand> command) {
        if (!(command.body() instanceof OnHeldLines about)) {
            return bus.submit(command);
        }
        return about.skus().isEmpty() ? lookUp(command, about, 1) : attempt(command, about, 1);
    }

    private CompletionStage<Reply<InventoryReply>> attempt(
            Command<InventoryCommand> command, OnHeldLines about, int attempt) {
        Command<InventoryCommand> named = command.withBody(about);
        return bus.submit(named)
                .handle((reply, failure) -> {
                    if (isStale(failure) && attempt < ATTEMPTS) {
                        return lookUp(command, about, attempt + 1);
                    }
                    return failure == null
                            ? CompletableFuture.completedFuture(reply)
                            : CompletableFuture.<Reply<InventoryReply>>failedFuture(failure);
                })
                .thenCompose(next -> next);
    }

    private CompletionStage<Reply<InventoryReply>> lookUp(
            Command<InventoryCommand> command, OnHeldLines about, int attempt) {
        return skus(about.orderId()).thenCompose(skus -> attempt(command, about.over(skus), attempt));
    }

    private CompletionStage<Set<String>> skus(UUID orderId) {
        StreamId stream = InventoryStreams.reservation(orderId);
        return reader.read(Set.of(stream)).thenApply(streams -> ((ReservationState) streams.state(stream))
                .lines().stream().map(Line::sku).collect(Collectors.toSet()));
    }

    private static boolean isStale(Throwable failure) {
        Throwable told = failure instanceof CompletionException ? failure.getCause() : failure;
        return told != null && told.getCause() instanceof StaleLinesException;
    }
}
