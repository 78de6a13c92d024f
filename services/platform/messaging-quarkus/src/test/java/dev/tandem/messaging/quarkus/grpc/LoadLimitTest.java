package dev.tandem.messaging.quarkus.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.rpc.RetryInfo;
import dev.tandem.proto.operations.v1.DeadLetterServiceGrpc;
import dev.tandem.proto.operations.v1.ListLettersRequest;
import dev.tandem.proto.operations.v1.ListLettersResponse;
import dev.tandem.proto.ordering.v1.GetOrderRequest;
import dev.tandem.proto.ordering.v1.GetOrderResponse;
import dev.tandem.proto.ordering.v1.OrderServiceGrpc;
import dev.tandem.proto.tracking.v1.TrackingServiceGrpc;
import dev.tandem.proto.tracking.v1.WatchOrderRequest;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadLimitTest {
    private static final int CALLS = 4;
    private static final int STREAMS = 2;

    private final BlockingQueue<StreamObserver<GetOrderResponse>> letIn = new LinkedBlockingQueue<>();
    private final LoadLimit limit = new LoadLimit(CALLS, STREAMS);
    private Server server;
    private ManagedChannel channel;

    @BeforeEach
    void start() throws IOException {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = NettyServerBuilder.forAddress(any)
                .addService(ServerInterceptors.intercept(FakeServices.slowOrders(letIn::add), limit))
                .addService(ServerInterceptors.intercept(FakeServices.endlessWatch(), limit))
                .addService(ServerInterceptors.intercept(letters(), limit))
                .build()
                .start();
        channel = NettyChannelBuilder.forAddress(server.getListenSockets().get(0))
                .usePlaintext()
                .build();
    }

    @AfterEach
    void stop() {
        channel.shutdownNow();
        server.shutdownNow();
    }

    @Test
    void ofThreeTimesWhatItTakesOneThirdIsAnsweredAndTheRestRefusedAtOnce() throws Exception {
        List<ListenableFuture<GetOrderResponse>> all = asked(3 * CALLS);
        awaitLetIn(CALLS);
        Awaitility.await()
                .until(() -> all.stream().filter(ListenableFuture::isDone).count() == 2 * CALLS);

        answer(CALLS);

        assertThat(all.stream().map(LoadLimitTest::end))
                .containsOnly(Status.Code.OK, Status.Code.RESOURCE_EXHAUSTED)
                .filteredOn(Status.Code.OK::equals)
                .hasSize(CALLS);
    }

    @Test
    void refusalSaysWhyAndWhenToComeAgain() throws Exception {
        fill();

        StatusRuntimeException refusal = refusal(ask());

        assertThat(refusal.getStatus().getDescription())
                .contains(CALLS + " calls are under way", "nothing was changed");
        RetryInfo retry = StatusProto.fromThrowable(refusal).getDetails(0).unpack(RetryInfo.class);
        assertThat(retry.getRetryDelay().getSeconds()).isPositive();
    }

    @Test
    void placeOfAnAnsweredCallIsFree() throws Exception {
        fill();
        answer(1);

        Awaitility.await().until(() -> !isRefused(ask()));
    }

    @Test
    void placeOfACallerWhoLeftIsFree() throws Exception {
        ListenableFuture<GetOrderResponse> impatient = ask();
        letIn.take();
        asked(CALLS - 1);
        awaitLetIn(CALLS - 1);

        impatient.cancel(true);

        Awaitility.await().until(() -> !isRefused(ask()));
    }

    @Test
    void streamsTakeNoPlaceOfCallsAndHaveALimitOfTheirOwn() {
        TrackingServiceGrpc.TrackingServiceBlockingStub views = TrackingServiceGrpc.newBlockingStub(channel);
        for (int stream = 0; stream < STREAMS; stream++) {
            views.watchOrder(WatchOrderRequest.getDefaultInstance()).next();
        }
        StatusRuntimeException refusal = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> views.watchOrder(WatchOrderRequest.getDefaultInstance()).next());

        assertThat(refusal.getStatus().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
        assertThat(refusal.getStatus().getDescription()).contains(STREAMS + " streams are open");
        fill();
    }

    @Test
    void peopleWhoRepairThingsAreNotKeptOut() {
        fill();

        assertThat(DeadLetterServiceGrpc.newBlockingStub(channel).listLetters(ListLettersRequest.getDefaultInstance()))
                .isEqualTo(ListLettersResponse.getDefaultInstance());
    }

    private ListenableFuture<GetOrderResponse> ask() {
        return OrderServiceGrpc.newFutureStub(channel)
                .withDeadlineAfter(20, TimeUnit.SECONDS)
                .getOrder(GetOrderRequest.getDefaultInstance());
    }

    private List<ListenableFuture<GetOrderResponse>> asked(int times) {
        return Stream.generate(this::ask).limit(times).toList();
    }

    private void fill() {
        asked(CALLS);
        awaitLetIn(CALLS);
    }

    private void awaitLetIn(int calls) {
        Awaitility.await().until(() -> letIn.size() == calls);
    }

    private void answer(int calls) throws InterruptedException {
        for (int call = 0; call < calls; call++) {
            StreamObserver<GetOrderResponse> caller = letIn.take();
            caller.onNext(GetOrderResponse.getDefaultInstance());
            caller.onCompleted();
        }
    }

    /** Whether it was, or it waits for an answer that does not come. */
    private boolean isRefused(ListenableFuture<GetOrderResponse> call) {
        int before = letIn.size();
        Awaitility.await().until(() -> call.isDone() || letIn.size() > before);
        return call.isDone();
    }

    private static Status.Code end(ListenableFuture<GetOrderResponse> call) {
        try {
            call.get();
            return Status.Code.OK;
        } catch (ExecutionException failure) {
            return Status.fromThrowable(failure).getCode();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static StatusRuntimeException refusal(ListenableFuture<GetOrderResponse> call) {
        return (StatusRuntimeException)
                catchThrowableOfType(ExecutionException.class, call::get).getCause();
    }

    private static ServerServiceDefinition letters() {
        return ServerServiceDefinition.builder(DeadLetterServiceGrpc.SERVICE_NAME)
                .addMethod(
                        DeadLetterServiceGrpc.getListLettersMethod(), ServerCalls.asyncUnaryCall((request, caller) -> {
                            caller.onNext(ListLettersResponse.getDefaultInstance());
                            caller.onCompleted();
                        }))
                .build();
    }
}
