package dev.tandem.messaging.quarkus.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.proto.ordering.v1.OrderServiceGrpc;
import dev.tandem.proto.ordering.v1.OrderServiceGrpc.OrderServiceBlockingStub;
import dev.tandem.proto.ordering.v1.OrderServiceGrpc.OrderServiceFutureStub;
import dev.tandem.proto.ordering.v1.PlaceOrderRequest;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One caller with one connection: what one call does wrong must not hurt its others. */
@OnRealInfrastructure
class OversizedCallsIT {
    private static final int FIVE_MEBIBYTES = 5 << 20;

    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    Outages outages;
    private ManagedChannel channel;
    private OrderServiceBlockingStub orders;

    @BeforeEach
    void connect() {
        outages.awaitService();
        channel =
                NettyChannelBuilder.forAddress("localhost", port).usePlaintext().build();
        orders = OrderServiceGrpc.newBlockingStub(channel);
    }

    @AfterEach
    void disconnect() {
        channel.shutdownNow();
    }

    @Test
    void aMessageOverTheLimitIsResourceExhausted() throws ExecutionException, InterruptedException {
        PlaceOrderRequest huge = Requests.order("huge")
                .setPaymentToken("x".repeat(FIVE_MEBIBYTES))
                .build();

        Status refusal = refusedWhileAnotherCallRuns(() -> orders.placeOrder(huge));

        assertThat(refusal.getCode()).isEqualTo(Code.RESOURCE_EXHAUSTED);
        assertThat(refusal.getDescription()).contains("maximum", "1048576");
    }

    @Test
    void metadataOverTheLimitIsResourceExhausted() throws ExecutionException, InterruptedException {
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of("x-huge", Metadata.ASCII_STRING_MARSHALLER), "x".repeat(20_000));
        OrderServiceBlockingStub careless = orders.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));

        Status refusal = refusedWhileAnotherCallRuns(
                () -> careless.placeOrder(Requests.order("metadata").build()));

        assertThat(refusal.getCode()).isEqualTo(Code.RESOURCE_EXHAUSTED);
        assertThat(refusal.getDescription()).containsIgnoringCase("size");
    }

    /** The other call is under way before and ends after, on the same connection. */
    private Status refusedWhileAnotherCallRuns(Runnable call) throws ExecutionException, InterruptedException {
        OrderServiceFutureStub sameConnection = OrderServiceGrpc.newFutureStub(channel);
        Future<?> unhurt = sameConnection
                .withDeadlineAfter(2, TimeUnit.SECONDS)
                .getOrder(Requests.read(GrpcOrders.NEVER_ANSWERED));

        StatusRuntimeException refusal = catchThrowableOfType(StatusRuntimeException.class, call::run);

        assertThat(orders.placeOrder(Requests.order("after").build()).getOrder().getVersion())
                .isPositive();
        assertThat(catchThrowableOfType(ExecutionException.class, unhurt::get))
                .hasCauseInstanceOf(StatusRuntimeException.class)
                .satisfies(failure ->
                        assertThat(Status.fromThrowable(failure).getCode()).isEqualTo(Code.DEADLINE_EXCEEDED));
        return refusal.getStatus();
    }
}
