package dev.tandem.messaging.quarkus.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.util.concurrent.ListenableFuture;
import dev.tandem.proto.ordering.v1.GetOrderRequest;
import dev.tandem.proto.ordering.v1.GetOrderResponse;
import dev.tandem.proto.ordering.v1.OrderServiceGrpc;
import dev.tandem.proto.tracking.v1.TrackingServiceGrpc;
import dev.tandem.proto.tracking.v1.WatchOrderRequest;
import dev.tandem.proto.tracking.v1.WatchOrderResponse;
import dev.tandem.testkit.conformance.Stages;
import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.ServerInterceptors;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.grpc.VertxServer;
import io.vertx.grpc.VertxServerBuilder;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServerDrainTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final CompletableFuture<StreamObserver<GetOrderResponse>> asked = new CompletableFuture<>();
    private final Vertx vertx = Vertx.vertx();
    private final ServiceGate gate = new ServiceGate();
    private final OpenStreams streams = new OpenStreams();
    private final VertxServer server = VertxServerBuilder.forAddress(vertx, "127.0.0.1", 0)
            .addService(ServerInterceptors.intercept(FakeServices.slowOrders(asked::complete), streams, gate))
            .addService(ServerInterceptors.intercept(FakeServices.endlessWatch(), streams, gate))
            .build();
    private final ServerDrain drain = new ServerDrain(vertx, server::getPort, gate, streams);
    private ManagedChannel channel;

    @BeforeEach
    void start() {
        Promise<Void> started = Promise.promise();
        server.start(started);
        Stages.await(started.future().toCompletionStage());
        gate.open();
        channel = ManagedChannelBuilder.forAddress("127.0.0.1", server.getPort())
                .usePlaintext()
                .build();
    }

    @AfterEach
    void stop() {
        channel.shutdownNow();
        Stages.await(vertx.close().toCompletionStage());
    }

    @Test
    void callUnderWayIsAnsweredBeforeTheDrainIsOver() throws Exception {
        ListenableFuture<GetOrderResponse> call =
                OrderServiceGrpc.newFutureStub(channel).getOrder(GetOrderRequest.getDefaultInstance());
        StreamObserver<GetOrderResponse> caller = asked.get(10, TimeUnit.SECONDS);

        CompletableFuture<Void> over = CompletableFuture.runAsync(() -> drain.run(LONG));
        awaitFarewell();
        boolean tooEarly = over.isDone();
        caller.onNext(GetOrderResponse.getDefaultInstance());
        caller.onCompleted();

        assertThat(tooEarly).isFalse();
        assertThat(call.get(10, TimeUnit.SECONDS)).isEqualTo(GetOrderResponse.getDefaultInstance());
        assertThat(over).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void callAfterwardsIsUnavailable() {
        connect();

        drain.run(LONG);

        assertUnavailable();
    }

    @Test
    void callerWhoConnectsAfterwardsIsRefused() {
        drain.run(LONG);

        assertUnavailable();
    }

    @Test
    void listenersAreSentAwayAtOnce() {
        Iterator<WatchOrderResponse> watch =
                TrackingServiceGrpc.newBlockingStub(channel).watchOrder(WatchOrderRequest.getDefaultInstance());
        watch.next();
        long begun = System.nanoTime();

        drain.run(LONG);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONG.dividedBy(2));
        assertThatThrownBy(watch::next).isInstanceOfSatisfying(StatusRuntimeException.class, end -> assertThat(
                        end.getStatus().getCode())
                .isEqualTo(Code.UNAVAILABLE));
    }

    @Test
    void callThatIsNeverAnsweredDelaysTheEndForTheGivenTimeOnly() throws Exception {
        ListenableFuture<GetOrderResponse> call =
                OrderServiceGrpc.newFutureStub(channel).getOrder(GetOrderRequest.getDefaultInstance());
        asked.get(10, TimeUnit.SECONDS);

        assertThat(CompletableFuture.runAsync(() -> drain.run(Duration.ofMillis(300))))
                .succeedsWithin(LONG.dividedBy(2));
        assertThat(call.isDone()).isFalse();
    }

    private void connect() {
        channel.getState(true);
        Awaitility.await().until(() -> channel.getState(false) == ConnectivityState.READY);
    }

    /** After GOAWAY a channel is idle, although its calls go on. */
    private void awaitFarewell() {
        Awaitility.await().until(() -> channel.getState(false) == ConnectivityState.IDLE);
    }

    private void assertUnavailable() {
        assertThatThrownBy(() -> OrderServiceGrpc.newBlockingStub(channel)
                        .withDeadlineAfter(10, TimeUnit.SECONDS)
                        .getOrder(GetOrderRequest.getDefaultInstance()))
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        refusal -> assertThat(refusal.getStatus().getCode()).isEqualTo(Code.UNAVAILABLE));
    }
}
