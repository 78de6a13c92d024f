package dev.tandem.messaging.quarkus.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.Command;
import dev.tandem.proto.ordering.v1.GetOrderRequest;
import dev.tandem.proto.ordering.v1.PlaceOrderRequest;
import io.grpc.Deadline;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CommandFactoryTest {
    @RegisterExtension
    static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final UUID ID = UUID.fromString("7c1ef9f0-9d21-4d6e-8f0e-3d1d9c1b8a11");

    private final CommandFactory factory = new CommandFactory(() -> NOW);

    @Test
    void takesTheCurrentSpanAlong() {
        Span span = TELEMETRY
                .getOpenTelemetry()
                .getTracer("test")
                .spanBuilder("call")
                .startSpan();

        try (Scope scope = span.makeCurrent()) {
            Command<String> command = factory.create(ID, PlaceOrderRequest.getDefaultInstance(), "body");

            assertThat(scope).isNotNull();
            assertThat(command.context().traceparent())
                    .contains("00-" + span.getSpanContext().getTraceId() + '-'
                            + span.getSpanContext().getSpanId() + "-01");
        }
    }

    @Test
    void hasNoTraceWhereThereIsNone() {
        Command<String> command = factory.create(ID, PlaceOrderRequest.getDefaultInstance(), "body");

        assertThat(command.context().traceparent()).isEmpty();
        assertThat(command.context().correlationId()).isEmpty();
    }

    @Test
    void joinsTheConversationOfTheOrderInTheRequest() {
        GetOrderRequest request =
                GetOrderRequest.newBuilder().setOrderId("order-1").build();

        assertThat(factory.create(ID, request, "body").context().correlationId())
                .contains("order-1");
    }

    @Test
    void beginsAConversationUnderAGivenId() {
        assertThat(factory.create(ID, PlaceOrderRequest.getDefaultInstance(), "body", "order-2")
                        .context()
                        .correlationId())
                .contains("order-2");
    }

    @Test
    void waitsNoLongerThanTheCall() throws Exception {
        Vertx vertx = Vertx.vertx();
        CompletableFuture<Command<String>> made = new CompletableFuture<>();
        VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()).runOnContext(called -> {
            CallContext.deadline(Deadline.after(1, TimeUnit.MINUTES));
            made.complete(factory.create(ID, PlaceOrderRequest.getDefaultInstance(), "body"));
        });

        assertThat(made.get(10, TimeUnit.SECONDS).answerBy()).isBetween(NOW.plusSeconds(50), NOW.plusSeconds(60));
        vertx.close();
    }

    @Test
    void withoutADeadlineItWaitsForEver() {
        assertThat(factory.create(ID, PlaceOrderRequest.getDefaultInstance(), "body")
                        .answerBy())
                .isEqualTo(Instant.MAX);
    }

    @Test
    void fingerprintTellsRequestsApart() {
        PlaceOrderRequest one = PlaceOrderRequest.newBuilder().setEmail("a@b.c").build();
        PlaceOrderRequest other =
                PlaceOrderRequest.newBuilder().setEmail("x@y.z").build();

        assertThat(factory.create(ID, one, "body").fingerprint())
                .isEqualTo(factory.create(ID, one, "body").fingerprint())
                .isNotEqualTo(factory.create(ID, other, "body").fingerprint());
    }
}
