package dev.tandem.messaging.quarkus.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.proto.ordering.v1.OrderServiceGrpc;
import io.grpc.CallOptions;
import io.grpc.Deadline;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlinePropagationTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final SilentChannel channel = new SilentChannel();
    private final DeadlinePropagation propagation = new DeadlinePropagation(new Limits());

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void givesACallWithoutADeadlineTheDefaultOne() {
        call(CallOptions.DEFAULT);

        assertThat(channel.timeoutMillis()).isBetween(50_000L, 60_000L);
    }

    @Test
    void keepsTheCallersOwnDeadline() {
        call(CallOptions.DEFAULT.withDeadlineAfter(3, TimeUnit.SECONDS));

        assertThat(channel.timeoutMillis()).isBetween(1L, 3000L);
    }

    @Test
    void leavesACallNoMoreTimeThanTheCallItServesHas() {
        CompletableFuture<Void> called = new CompletableFuture<>();
        Context served = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());

        served.runOnContext(ignored -> {
            CallContext.deadline(Deadline.after(2, TimeUnit.SECONDS));
            call(CallOptions.DEFAULT.withDeadlineAfter(1, TimeUnit.MINUTES));
            called.complete(null);
        });

        assertThat(called).succeedsWithin(SOON);
        assertThat(channel.timeoutMillis()).isBetween(1L, 2000L);
    }

    private void call(CallOptions options) {
        propagation.interceptCall(OrderServiceGrpc.getGetOrderMethod(), options, channel);
    }

    private record Limits() implements GrpcConfig {
        @Override
        public Duration serverDeadline() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration clientDeadline() {
            return Duration.ofMinutes(1);
        }

        @Override
        public int maxCalls() {
            return 1;
        }

        @Override
        public int maxStreams() {
            return 1;
        }
    }
}
