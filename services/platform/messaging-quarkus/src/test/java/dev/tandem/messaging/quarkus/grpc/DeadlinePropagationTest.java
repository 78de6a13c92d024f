package dev.tandem.messaging.quarkus.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.proto.ordering.v1.GetOrderRequest;
import dev.tandem.proto.ordering.v1.GetOrderResponse;
import dev.tandem.proto.ordering.v1.OrderServiceGrpc;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Deadline;
import io.grpc.Metadata;
import io.grpc.Status;
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
    private final DeadlinePropagation propagation = new DeadlinePropagation(vertx, new Limits());

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void tellsTheCalleeOfTheDefaultDeadline() {
        assertThat(call(CallOptions.DEFAULT)).isNotDone();

        assertThat(channel.timeoutMillis()).isBetween(50_000L, 60_000L);
    }

    @Test
    void keepsTheCallersOwnDeadline() {
        assertThat(call(CallOptions.DEFAULT.withDeadlineAfter(3, TimeUnit.SECONDS)))
                .isNotDone();

        assertThat(channel.timeoutMillis()).isBetween(1L, 3000L);
    }

    @Test
    void leavesACallNoMoreTimeThanTheCallItServesHas() {
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        Context served = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());

        served.runOnContext(ignored -> {
            CallContext.deadline(Deadline.after(2, TimeUnit.SECONDS));
            ended.complete(call(CallOptions.DEFAULT.withDeadlineAfter(1, TimeUnit.MINUTES))
                    .isDone());
        });

        assertThat(ended).succeedsWithin(SOON).isEqualTo(false);
        assertThat(channel.timeoutMillis()).isBetween(1L, 2000L);
    }

    @Test
    void endsACallThatNobodyAnswers() {
        CompletableFuture<Status> ended = call(CallOptions.DEFAULT.withDeadlineAfter(30, TimeUnit.MILLISECONDS));

        assertThat(ended).succeedsWithin(SOON).satisfies(status -> assertThat(status.getCode())
                .isEqualTo(Status.Code.DEADLINE_EXCEEDED));
        assertThat(channel.cancelled).succeedsWithin(SOON);
    }

    private CompletableFuture<Status> call(CallOptions options) {
        CompletableFuture<Status> ended = new CompletableFuture<>();
        ClientCall<GetOrderRequest, GetOrderResponse> call =
                propagation.interceptCall(OrderServiceGrpc.getGetOrderMethod(), options, channel);
        call.start(
                new ClientCall.Listener<>() {
                    @Override
                    public void onClose(Status status, Metadata trailers) {
                        ended.complete(status);
                    }
                },
                new Metadata());
        return ended;
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
    }
}
