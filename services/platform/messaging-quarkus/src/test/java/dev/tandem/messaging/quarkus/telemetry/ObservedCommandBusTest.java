package dev.tandem.messaging.quarkus.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.Command;
import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.CommandException;
import dev.tandem.messaging.Fingerprint;
import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.Rejection;
import dev.tandem.messaging.Reply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ObservedCommandBusTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SAMPLED = "00-" + TRACE + "-00f067aa0ba902b7-01";
    private static final String UNSAMPLED = "00-" + TRACE + "-00f067aa0ba902b7-00";

    @RegisterExtension
    static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicReference<Command<String>> seen = new AtomicReference<>();

    @Test
    void countsEveryOutcomeByName() {
        submit(new Reply.Accepted<>(1L, false));
        submit(new Reply.Accepted<>(1L, true));
        submit(new Reply.Rejected<>(Rejection.of(Rejection.Kind.INVALID, "NO", "No."), false));
        submit(new CommandException.Overloaded("full"));
        submit(new CommandException.Unavailable("away", null));
        submit(new CommandException.Failed("broken", null));

        assertThat(registry.find("tandem.engine.commands").counters())
                .extracting(counter -> counter.getId().getTag("outcome"))
                .containsExactlyInAnyOrder("accepted", "replayed", "rejected", "overloaded", "unavailable", "failed");
    }

    @Test
    void spanOfTheCommandBecomesTheContextOfItsEvents() {
        bus(CompletableFuture.completedFuture(new Reply.Accepted<>(1L, false))).submit(command(SAMPLED));

        SpanData span = TELEMETRY.getSpans().get(0);
        assertThat(span.getName()).isEqualTo("command String");
        assertThat(span.getTraceId()).isEqualTo(TRACE);
        assertThat(seen.get().context().traceparent()).contains("00-" + TRACE + '-' + span.getSpanId() + "-01");
    }

    @Test
    void leavesUnsampledTracesAlone() {
        bus(CompletableFuture.completedFuture(new Reply.Accepted<>(1L, false))).submit(command(UNSAMPLED));

        assertThat(TELEMETRY.getSpans()).isEmpty();
        assertThat(seen.get().context().traceparent()).contains(UNSAMPLED);
    }

    @Test
    void marksTheSpanOfAFailedCommand() {
        bus(CompletableFuture.failedFuture(new CommandException.Failed("broken", null)))
                .submit(command(SAMPLED));

        assertThat(TELEMETRY.getSpans().get(0).getStatus()).isEqualTo(StatusData.create(StatusCode.ERROR, "broken"));
    }

    private void submit(Reply<Long> reply) {
        bus(CompletableFuture.completedFuture(reply)).submit(command(UNSAMPLED));
    }

    private void submit(CommandException failure) {
        bus(CompletableFuture.failedFuture(failure)).submit(command(UNSAMPLED));
    }

    private CommandBus<String, Long> bus(CompletableFuture<Reply<Long>> answer) {
        CommandBus<String, Long> inner = command -> {
            seen.set(command);
            return answer;
        };
        return new ObservedCommandBus<>(inner, registry, new CoreTracer(TELEMETRY.getOpenTelemetry(), false));
    }

    private static Command<String> command(String traceparent) {
        return new Command<>(
                UUID.randomUUID(), Fingerprint.of(new byte[0]), "body", MessageContext.ofTrace(traceparent));
    }
}
