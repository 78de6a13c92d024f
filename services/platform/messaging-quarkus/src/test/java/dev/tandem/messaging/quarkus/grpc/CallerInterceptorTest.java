package dev.tandem.messaging.quarkus.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.util.concurrent.ListenableFuture;
import dev.tandem.auth.Caller;
import dev.tandem.proto.ordering.v1.GetOrderRequest;
import dev.tandem.proto.ordering.v1.GetOrderResponse;
import dev.tandem.proto.ordering.v1.OrderServiceGrpc;
import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptor;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.ServerCalls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallerInterceptorTest {
    private static final Metadata.Key<String> HEADER =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final Map<String, CompletableFuture<Caller>> known = new ConcurrentHashMap<>();
    private final AtomicInteger served = new AtomicInteger();
    private final CallerInterceptor callers = new CallerInterceptor(
            true, token -> known.getOrDefault(token, CompletableFuture.failedFuture(new IllegalStateException("?"))));
    private Server server;
    private ManagedChannel channel;

    @BeforeEach
    void start() throws IOException {
        known.put("reader", CompletableFuture.completedFuture(caller("orders.read")));
        known.put("stranger", CompletableFuture.completedFuture(caller("stock.read")));
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        ServerInterceptor requests = new ValidatingInterceptor(new RequestValidator());
        server = NettyServerBuilder.forAddress(any)
                .addService(ServerInterceptors.intercept(orders(), requests, callers))
                .addService(ServerInterceptors.intercept(health(), callers))
                .addService(ServerInterceptors.intercept(undeclared(), callers))
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
    void callerWithTheScopeIsServed() {
        assertThat(code("Bearer reader")).isEqualTo(Status.Code.OK);
        assertThat(served).hasValue(1);
    }

    @Test
    void callerWithoutATokenIsRefusedBeforeTheRequestIsLookedAt() {
        Status refusal = refusal(GetOrderRequest.getDefaultInstance());

        assertThat(refusal.getCode()).isEqualTo(Status.Code.UNAUTHENTICATED);
        assertThat(refusal.getDescription()).contains("A token is needed");
        assertThat(served).hasValue(0);
    }

    @Test
    void tokenWithoutTheScopeIsRefusedWithTheScopeItLacks() {
        Status refusal = refusal(GetOrderRequest.getDefaultInstance(), "Bearer stranger");

        assertThat(refusal.getCode()).isEqualTo(Status.Code.PERMISSION_DENIED);
        assertThat(refusal.getDescription()).contains("lacks the scope orders.read", "GetOrder");
        assertThat(served).hasValue(0);
    }

    @Test
    void twoTokensAndOtherFormsAreRefused() {
        assertThat(code("Bearer reader", "Bearer reader")).isEqualTo(Status.Code.UNAUTHENTICATED);
        assertThat(code("Basic reader")).isEqualTo(Status.Code.UNAUTHENTICATED);
        assertThat(code("reader")).isEqualTo(Status.Code.UNAUTHENTICATED);
    }

    @Test
    void whoCannotBeVerifiedNowIsToldToComeAgain() {
        assertThat(code("Bearer unknown")).isEqualTo(Status.Code.UNAVAILABLE);
    }

    @Test
    void rpcWithoutADeclaredScopeCannotBeCalledByAnybody() {
        MethodDescriptor<GetOrderRequest, GetOrderResponse> method = undeclaredMethod();

        StatusRuntimeException refusal = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> ClientCalls.blockingUnaryCall(with("Bearer reader"), method, CallOptions.DEFAULT, order()));

        assertThat(refusal.getStatus().getCode()).isEqualTo(Status.Code.PERMISSION_DENIED);
        assertThat(refusal.getStatus().getDescription()).contains("has no scope");
    }

    @Test
    void healthNeedsNoToken() {
        assertThat(HealthGrpc.newBlockingStub(channel).check(HealthCheckRequest.getDefaultInstance()))
                .isEqualTo(HealthCheckResponse.getDefaultInstance());
    }

    @Test
    void callWaitsForItsTokenToBeVerified() throws Exception {
        CompletableFuture<Caller> verification = new CompletableFuture<>();
        known.put("new", verification);
        ListenableFuture<GetOrderResponse> call = OrderServiceGrpc.newFutureStub(with("Bearer new"))
                .withDeadlineAfter(20, TimeUnit.SECONDS)
                .getOrder(order());
        Awaitility.await().until(() -> verification.getNumberOfDependents() > 0);
        assertThat(served).hasValue(0);

        verification.complete(caller("orders.read"));

        assertThat(call.get(20, TimeUnit.SECONDS)).isEqualTo(GetOrderResponse.getDefaultInstance());
    }

    @Test
    void callerWhoLeftMeanwhileIsNotServed() {
        CompletableFuture<Caller> verification = new CompletableFuture<>();
        known.put("new", verification);
        ListenableFuture<GetOrderResponse> call =
                OrderServiceGrpc.newFutureStub(with("Bearer new")).getOrder(order());
        Awaitility.await().until(() -> verification.getNumberOfDependents() > 0);
        call.cancel(true);
        assertThat(code("Bearer reader"))
                .as("the server has seen what came before")
                .isEqualTo(Status.Code.OK);

        verification.complete(caller("orders.read"));

        assertThat(served).hasValue(1);
    }

    private Status.Code code(String... headers) {
        try {
            OrderServiceGrpc.newBlockingStub(with(headers)).getOrder(order());
            return Status.Code.OK;
        } catch (StatusRuntimeException refusal) {
            return refusal.getStatus().getCode();
        }
    }

    private Status refusal(GetOrderRequest request, String... headers) {
        return catchThrowableOfType(StatusRuntimeException.class, () -> OrderServiceGrpc.newBlockingStub(with(headers))
                        .getOrder(request))
                .getStatus();
    }

    private Channel with(String... headers) {
        Metadata metadata = new Metadata();
        for (String header : headers) {
            metadata.put(HEADER, header);
        }
        ClientInterceptor attach = MetadataUtils.newAttachHeadersInterceptor(metadata);
        return ClientInterceptors.intercept(channel, attach);
    }

    private static GetOrderRequest order() {
        return GetOrderRequest.newBuilder()
                .setOrderId("00000000-0000-4000-8000-000000000001")
                .build();
    }

    private static Caller caller(String scope) {
        return new Caller("ada", Set.of(scope), Optional.of("token"), Instant.MAX);
    }

    private ServerServiceDefinition orders() {
        return ServerServiceDefinition.builder(OrderServiceGrpc.SERVICE_NAME)
                .addMethod(OrderServiceGrpc.getGetOrderMethod(), ServerCalls.asyncUnaryCall((request, caller) -> {
                    served.incrementAndGet();
                    caller.onNext(GetOrderResponse.getDefaultInstance());
                    caller.onCompleted();
                }))
                .build();
    }

    private static ServerServiceDefinition health() {
        return ServerServiceDefinition.builder(HealthGrpc.SERVICE_NAME)
                .addMethod(HealthGrpc.getCheckMethod(), ServerCalls.asyncUnaryCall((request, caller) -> {
                    caller.onNext(HealthCheckResponse.getDefaultInstance());
                    caller.onCompleted();
                }))
                .build();
    }

    private static ServerServiceDefinition undeclared() {
        return ServerServiceDefinition.builder("tandem.ordering.v9.OrderService")
                .addMethod(undeclaredMethod(), ServerCalls.asyncUnaryCall((request, caller) -> {
                    throw new AssertionError("Nobody may call it");
                }))
                .build();
    }

    private static MethodDescriptor<GetOrderRequest, GetOrderResponse> undeclaredMethod() {
        return OrderServiceGrpc.getGetOrderMethod().toBuilder()
                .setFullMethodName("tandem.ordering.v9.OrderService/GiveAway")
                .build();
    }
}
