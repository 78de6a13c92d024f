package dev.tandem.messaging.quarkus.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import dev.tandem.proto.ordering.v1.CancelOrderRequest;
import dev.tandem.proto.ordering.v1.GetOrderRequest;
import dev.tandem.proto.ordering.v1.OrderServiceGrpc.OrderServiceBlockingStub;
import dev.tandem.proto.ordering.v1.PlaceOrderRequest;
import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.grpc.GrpcClient;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnRealInfrastructure
class GrpcIT {
    @GrpcClient("orders")
    OrderServiceBlockingStub orders;

    Outages outages;

    @BeforeEach
    void awaitService() {
        outages.awaitService();
    }

    @Test
    void answersAfterCommitAndRepeatsTheAnswer() {
        PlaceOrderRequest request = Requests.order("answers").build();

        assertThat(orders.placeOrder(request).getOrder().getVersion()).isEqualTo(1);
        assertThat(orders.placeOrder(request).getOrder().getVersion()).isEqualTo(1);
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() {
        orders.placeOrder(Requests.order("reused").build());

        StatusRuntimeException refusal = refusal(() -> orders.placeOrder(
                Requests.order("reused").setEmail("other@example.com").build()));

        assertThat(refusal.getStatus().getCode()).isEqualTo(Code.ALREADY_EXISTS);
    }

    @Test
    void namesEveryViolationOfABadRequest() throws InvalidProtocolBufferException {
        PlaceOrderRequest bad =
                Requests.order("bad key!").setEmail("nowhere").clearLines().build();

        StatusRuntimeException refusal = refusal(() -> orders.placeOrder(bad));

        assertThat(refusal.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(detail(refusal, BadRequest.class).getFieldViolationsList())
                .extracting(BadRequest.FieldViolation::getField)
                .contains("idempotency_key", "email", "lines");
    }

    @Test
    void tellsWhyACommandIsRejected() throws InvalidProtocolBufferException {
        CancelOrderRequest request = CancelOrderRequest.newBuilder()
                .setOrderId("00000000-0000-4000-8000-0000000000aa")
                .build();

        StatusRuntimeException refusal = refusal(() -> orders.cancelOrder(request));

        assertThat(refusal.getStatus().getCode()).isEqualTo(Code.FAILED_PRECONDITION);
        ErrorInfo info = detail(refusal, ErrorInfo.class);
        assertThat(info.getReason()).isEqualTo("TOO_LITTLE");
        assertThat(info.getDomain()).isEqualTo("tandem.dev");
    }

    @Test
    void keepsUnexpectedFailuresToItself() {
        StatusRuntimeException failure = refusal(() -> orders.getOrder(Requests.read(GrpcOrders.EXPLODING)));

        assertThat(failure.getStatus().getCode()).isEqualTo(Code.INTERNAL);
        assertThat(failure.getStatus().getDescription()).doesNotContain("secret", "Exception");
    }

    @Test
    void clientGivesUpAtItsOwnDeadline() {
        GetOrderRequest request = Requests.read(GrpcOrders.NEVER_ANSWERED);
        long begun = System.nanoTime();

        StatusRuntimeException failure = refusal(
                () -> orders.withDeadlineAfter(300, TimeUnit.MILLISECONDS).getOrder(request));

        assertThat(failure.getStatus().getCode()).isEqualTo(Code.DEADLINE_EXCEEDED);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(2500));
    }

    @Test
    void everyCallHasADeadline() {
        StatusRuntimeException failure = refusal(() -> orders.getOrder(Requests.read(GrpcOrders.NEVER_ANSWERED)));

        assertThat(failure.getStatus().getCode()).isEqualTo(Code.DEADLINE_EXCEEDED);
    }

    @Test
    void reportsItsHealthOverGrpc() {
        HealthCheckRequest request = HealthCheckRequest.newBuilder()
                .setService("tandem.ordering.v1.OrderService")
                .build();

        assertThat(HealthGrpc.newBlockingStub(orders.getChannel())
                        .check(request)
                        .getStatus())
                .isEqualTo(ServingStatus.SERVING);
    }

    private static StatusRuntimeException refusal(Callable<?> call) {
        return catchThrowableOfType(StatusRuntimeException.class, call::call);
    }

    private static <M extends Message> M detail(StatusRuntimeException refusal, Class<M> type)
            throws InvalidProtocolBufferException {
        Status status = StatusProto.fromThrowable(refusal);
        assertThat(status).isNotNull();
        Any detail = status.getDetails(0);
        return detail.unpack(type);
    }
}
