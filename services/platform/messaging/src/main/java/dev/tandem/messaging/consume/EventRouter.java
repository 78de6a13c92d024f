package dev.tandem.messaging.consume;

import dev.tandem.messaging.Command;
import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.EventHeaders;
import dev.tandem.messaging.Reply;
import dev.tandem.messaging.id.NameBasedId;
import dev.tandem.messaging.upcast.UnknownSchemaException;
import dev.tandem.messaging.upcast.Upcasters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Hands each event to the handler of its type; types without a handler concern others and are passed over.
 * Build it once with {@code on}, then use it from any thread.
 */
public final class EventRouter implements EventHandler {
    private final String group;
    private final Upcasters upcasters;
    private final Map<String, EventHandler> handlers = new HashMap<>();
    private final Map<String, Predicate<EventEnvelope>> idle = new HashMap<>();

    /** @param group the consumer group; part of the command ids, so two groups of one service do not collide */
    public EventRouter(String group) {
        this(group, Upcasters.NONE);
    }

    /** @param upcasters bring older events to the form that the parsers know */
    public EventRouter(String group, Upcasters upcasters) {
        this.group = group;
        this.upcasters = upcasters;
    }

    /** Handles a type with a function of the parsed message. */
    public <M> EventRouter on(
            String type, PayloadParser<M> parser, BiFunction<M, EventEnvelope, CompletionStage<Void>> handler) {
        EventHandler previous = handlers.put(type, event -> handler.apply(parse(event, parser), event));
        if (previous != null) {
            throw new IllegalArgumentException("Two handlers for " + type);
        }
        return this;
    }

    /** Passes over those events of a type that change nothing here. */
    public <M> EventRouter unless(String type, PayloadParser<M> parser, Predicate<M> changesNothing) {
        if (idle.put(type, event -> changesNothing.test(parse(event, parser))) != null) {
            throw new IllegalArgumentException("Two rules for " + type);
        }
        return this;
    }

    /** Turns each event of a type into a command whose id derives from the event's, so that it applies once. */
    public <M, C> EventRouter onCommand(
            String type,
            PayloadParser<M> parser,
            CommandBus<? super C, ?> bus,
            BiFunction<M, EventEnvelope, C> translation) {
        return onSome(type, parser, bus, (message, event) -> Optional.of(translation.apply(message, event)));
    }

    /** As {@link #onCommand}; an event that becomes no command is passed over. */
    public <M, C> EventRouter onSome(
            String type,
            PayloadParser<M> parser,
            CommandBus<? super C, ?> bus,
            BiFunction<M, EventEnvelope, Optional<C>> translation) {
        return on(type, parser, (message, event) -> translation
                .apply(message, event)
                .map(command -> submit(bus, command, event))
                .orElseGet(() -> CompletableFuture.completedFuture(null)));
    }

    @Override
    public CompletionStage<Void> handle(EventEnvelope event) {
        EventHandler handler = handlers.get(event.type());
        return handler == null || isIdle(event) ? CompletableFuture.completedFuture(null) : handler.handle(event);
    }

    /** Fails with {@link MalformedEventException}, as handling it would. Of other types nothing but the type is read. */
    @Override
    public boolean concerns(IncomingRecord record) {
        String type = record.header(EventHeaders.TYPE).orElse(null);
        if (type == null) {
            return true;
        }
        return handlers.containsKey(type) && !(idle.containsKey(type) && isIdle(record.event()));
    }

    private boolean isIdle(EventEnvelope event) {
        Predicate<EventEnvelope> known = idle.get(event.type());
        return known != null && known.test(event);
    }

    /** The id of the command that comes of an event in a group: the same however often the event is delivered. */
    public static UUID commandId(UUID event, String group) {
        return NameBasedId.from(event, group);
    }

    private <B> CompletionStage<Void> submit(CommandBus<B, ?> bus, B body, EventEnvelope event) {
        Command<B> command = Command.ofEvent(
                commandId(event.id(), group),
                body,
                event.context().withCausationId(event.id().toString()));
        return bus.submit(command).thenAccept(reply -> requireAccepted(reply, event));
    }

    private static void requireAccepted(Reply<?> reply, EventEnvelope event) {
        if (reply instanceof Reply.Rejected<?> rejected) {
            throw new EventRejectedException(event, rejected.rejection());
        }
    }

    private <M> M parse(EventEnvelope event, PayloadParser<M> parser) {
        try {
            return parser.parse(upcasters.upcast(event.type(), event.schema(), event.payload()));
        } catch (UnknownSchemaException e) {
            throw new MalformedEventException("Event " + event.id() + ": " + e.getMessage(), e);
        } catch (Exception e) {
            throw new MalformedEventException("Event " + event.id() + " is not a " + event.type(), e);
        }
    }
}
