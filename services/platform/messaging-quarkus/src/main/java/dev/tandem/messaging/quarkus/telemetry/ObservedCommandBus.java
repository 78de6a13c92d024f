package dev.tandem.messaging.quarkus.telemetry;

import dev.tandem.messaging.Command;
import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.CommandException;
import dev.tandem.messaging.Reply;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * Counts commands by outcome and gives each command of a sampled trace a span from submission to commit. The span
 * becomes the context of the command's events, so whatever follows from them hangs below it.
 */
public final class ObservedCommandBus<C, R> implements CommandBus<C, R> {
    private final CommandBus<C, R> bus;
    private final MeterRegistry registry;
    private final Tracer tracer;

    public ObservedCommandBus(CommandBus<C, R> bus, MeterRegistry registry, CoreTracer tracer) {
        this.bus = bus;
        this.registry = registry;
        this.tracer = tracer.get();
    }

    @Override
    public CompletionStage<Reply<R>> submit(Command<C> command) {
        Context parent = Traceparent.parent(command.context().traceparent());
        if (!Span.fromContext(parent).getSpanContext().isSampled()) {
            return bus.submit(command).whenComplete((reply, failure) -> count(outcome(reply, failure)));
        }
        Span span = tracer.spanBuilder("command " + command.body().getClass().getSimpleName())
                .setParent(parent)
                .startSpan();
        return bus.submit(within(span, command)).whenComplete((reply, failure) -> {
            String outcome = outcome(reply, failure);
            count(outcome);
            end(span, outcome, failure);
        });
    }

    private static <C> Command<C> within(Span span, Command<C> command) {
        Optional<String> traceparent = Traceparent.of(span.getSpanContext());
        return traceparent.isEmpty()
                ? command
                : command.withContext(command.context().withTraceparent(traceparent.get()));
    }

    private void count(String outcome) {
        registry.counter("tandem.engine.commands", Telemetry.OUTCOME, outcome).increment();
    }

    private static void end(Span span, String outcome, Throwable failure) {
        span.setAttribute("tandem.command.outcome", outcome);
        if (failure != null) {
            span.setStatus(StatusCode.ERROR, Telemetry.reason(failure));
        }
        span.end();
    }

    private static String outcome(Reply<?> reply, Throwable failure) {
        if (failure == null) {
            String outcome = reply instanceof Reply.Rejected<?> ? "rejected" : "accepted";
            return reply.replayed() ? "replayed" : outcome;
        }
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof CommandException.Overloaded) {
            return "overloaded";
        }
        return cause instanceof CommandException.Unavailable ? "unavailable" : "failed";
    }
}
