package dev.tandem.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import dev.tandem.proto.inventory.v1.StockReserved;
import dev.tandem.proto.ordering.v1.OrderCancelReason;
import dev.tandem.proto.ordering.v1.OrderCancelled;
import dev.tandem.proto.ordering.v1.OrderConfirmed;
import dev.tandem.proto.ordering.v1.OrderPlaced;
import dev.tandem.proto.ordering.v1.OrderStatus;
import dev.tandem.proto.payment.v1.PaymentAuthorised;
import dev.tandem.proto.payment.v1.PaymentRequested;
import dev.tandem.proto.payment.v1.PaymentStatus;
import dev.tandem.proto.tracking.v1.GetOrderViewRequest;
import dev.tandem.proto.tracking.v1.GetOrderViewResponse;
import dev.tandem.proto.tracking.v1.ListOrdersRequest;
import dev.tandem.proto.tracking.v1.ListOrdersResponse;
import dev.tandem.proto.tracking.v1.MutinyTrackingServiceGrpc.MutinyTrackingServiceStub;
import dev.tandem.proto.tracking.v1.TimelineEntry;
import dev.tandem.proto.tracking.v1.WatchOrderRequest;
import dev.tandem.proto.tracking.v1.WatchOrderResponse;
import dev.tandem.tracking.order.adapter.postgres.ViewsFirstCall;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class TrackingServiceTest {
    private static final String ORDERS = "ordering.order.events.v1";
    private static final String PAYMENTS = "payment.payment.events.v1";
    private static final String RESERVATIONS = "inventory.reservation.events.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @GrpcClient("tracking")
    MutinyTrackingServiceStub tracking;

    @Inject
    ViewsFirstCall firstCall;

    @Test
    void firstCallAsksEveryQuery() {
        UniAssertSubscriber<Void> asked = firstCall.prepare().subscribe().withSubscriber(UniAssertSubscriber.create());

        asked.awaitItem(PATIENCE).assertCompleted();
    }

    @Test
    void repeatedAndInterleavedEventsMakeOneStory() {
        String customer = UUID.randomUUID().toString();
        List<UUID> orders = Stream.generate(UUID::randomUUID).limit(30).toList();
        try (PublishedEvents events = new PublishedEvents()) {
            orders.forEach(order -> publishStory(events, order, customer));
        }

        for (UUID order : orders) {
            Awaitility.await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(
                            view(order).getTimelineList())
                    .hasSize(6));
            GetOrderViewResponse story = view(order);
            assertThat(story.getOrder().getStatus()).isEqualTo(OrderStatus.ORDER_STATUS_CANCELLED);
            assertThat(story.getOrder().getCancelReason()).isEqualTo(OrderCancelReason.ORDER_CANCEL_REASON_REQUESTED);
            assertThat(story.getOrder().getPaymentStatus()).isEqualTo(PaymentStatus.PAYMENT_STATUS_AUTHORISED);
            assertThat(story.getTimelineList())
                    .extracting(TimelineEntry::getCursor)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 6)
                            .mapToObj(Long::toString)
                            .toList());
        }
        assertThat(pagesOf(customer))
                .containsExactlyInAnyOrderElementsOf(
                        orders.stream().map(UUID::toString).toList());
    }

    @Test
    void watcherFollowsAnOrderToItsEnd() {
        UUID order = UUID.randomUUID();
        try (PublishedEvents events = new PublishedEvents()) {
            events.publish(ORDERS, order, 1, placed(order, "ann"));
            Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> view(order)
                    .hasOrder());
            List<WatchOrderResponse> story = watchWhilePublishing(events, order);

            assertThat(story)
                    .extracting(response -> response.getEntry().getStatus())
                    .containsExactly(
                            OrderStatus.ORDER_STATUS_PENDING,
                            OrderStatus.ORDER_STATUS_CONFIRMED,
                            OrderStatus.ORDER_STATUS_CANCELLED);
        }
    }

    @Test
    void unknownOrderIsNotFound() {
        assertThat(statusOf(() -> view(UUID.randomUUID()))).isEqualTo(Status.Code.NOT_FOUND);
        assertThat(statusOf(() -> watch(UUID.randomUUID(), ""))).isEqualTo(Status.Code.NOT_FOUND);
        assertThat(statusOf(() -> watch(UUID.randomUUID(), "3"))).isEqualTo(Status.Code.NOT_FOUND);
    }

    @Test
    void badInputIsInvalidArgument() {
        assertThat(statusOf(() -> tracking.getOrderView(GetOrderViewRequest.newBuilder()
                                .setOrderId("42")
                                .build())
                        .await()
                        .atMost(PATIENCE)))
                .isEqualTo(Status.Code.INVALID_ARGUMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bm9uc2Vuc2U", "x", "====", "MjAyNi0wMS0wMVQwMDowMDowMFovNDI"})
    void pageTokenThatIsNoneIsAFieldViolation(String token) {
        StatusRuntimeException failure =
                failureOf(() -> list(ListOrdersRequest.newBuilder().setPageToken(token)));

        assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(violatedField(failure)).isEqualTo("page_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "0", "007", "99999999999999999999"})
    void cursorThatIsNoneIsAFieldViolation(String cursor) {
        StatusRuntimeException failure = failureOf(() -> watch(UUID.randomUUID(), cursor));

        assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(violatedField(failure)).isEqualTo("after_cursor");
    }

    @Test
    void cursorBeyondTheTimelineIsOutOfRange() {
        UUID order = UUID.randomUUID();
        try (PublishedEvents events = new PublishedEvents()) {
            events.publish(ORDERS, order, 1, placed(order, "ann"));
        }
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> view(order)
                .hasOrder());

        StatusRuntimeException failure = failureOf(() -> watch(order, "2"));

        assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.OUT_OF_RANGE);
        assertThat(violatedField(failure)).isEqualTo("after_cursor");
    }

    private List<WatchOrderResponse> watchWhilePublishing(PublishedEvents events, UUID order) {
        WatchOrderRequest request =
                WatchOrderRequest.newBuilder().setOrderId(order.toString()).build();
        return tracking.watchOrder(request)
                .invoke(response -> {
                    if (response.getEntry().getCursor().equals("1")) {
                        events.publish(ORDERS, order, 2, confirmed(order, "ann"));
                        events.publish(ORDERS, order, 3, cancelled(order, "ann"));
                    }
                })
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE);
    }

    private void publishStory(PublishedEvents events, UUID order, String customer) {
        events.publish(RESERVATIONS, order, 1, StockReserved.getDefaultInstance());
        events.publish(ORDERS, order, 1, placed(order, customer));
        events.publish(PAYMENTS, order, 1, PaymentRequested.getDefaultInstance());
        events.publish(ORDERS, order, 2, confirmed(order, customer));
        events.publish(PAYMENTS, order, 2, PaymentAuthorised.getDefaultInstance());
        events.publish(ORDERS, order, 3, cancelled(order, customer));
    }

    private List<String> pagesOf(String customer) {
        ListOrdersRequest.Builder request =
                ListOrdersRequest.newBuilder().setCustomerId(customer).setPageSize(7);
        return IntStream.range(0, 5)
                .mapToObj(page -> {
                    ListOrdersResponse response = list(request);
                    request.setPageToken(response.getNextPageToken());
                    return response.getOrdersList();
                })
                .flatMap(List::stream)
                .map(view -> view.getOrderId())
                .toList();
    }

    private ListOrdersResponse list(ListOrdersRequest.Builder request) {
        return tracking.listOrders(request.build()).await().atMost(PATIENCE);
    }

    private GetOrderViewResponse view(UUID order) {
        return tracking.getOrderView(GetOrderViewRequest.newBuilder()
                        .setOrderId(order.toString())
                        .build())
                .await()
                .atMost(PATIENCE);
    }

    private List<WatchOrderResponse> watch(UUID order, String afterCursor) {
        return tracking.watchOrder(WatchOrderRequest.newBuilder()
                        .setOrderId(order.toString())
                        .setAfterCursor(afterCursor)
                        .build())
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE);
    }

    private static Status.Code statusOf(ThrowingCallable call) {
        return failureOf(call).getStatus().getCode();
    }

    private static StatusRuntimeException failureOf(ThrowingCallable call) {
        return catchThrowableOfType(StatusRuntimeException.class, call);
    }

    private static String violatedField(StatusRuntimeException failure) {
        return StatusProto.fromThrowable(failure).getDetailsList().stream()
                .filter(detail -> detail.is(BadRequest.class))
                .map(TrackingServiceTest::unpacked)
                .map(details -> details.getFieldViolations(0).getField())
                .findFirst()
                .orElse("none is named");
    }

    private static BadRequest unpacked(Any detail) {
        try {
            return detail.unpack(BadRequest.class);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    private static Message placed(UUID order, String customer) {
        return OrderPlaced.newBuilder()
                .setOrderId(order.toString())
                .setCustomerId(customer)
                .build();
    }

    private static Message confirmed(UUID order, String customer) {
        return OrderConfirmed.newBuilder()
                .setOrderId(order.toString())
                .setCustomerId(customer)
                .build();
    }

    private static Message cancelled(UUID order, String customer) {
        return OrderCancelled.newBuilder()
                .setOrderId(order.toString())
                .setCustomerId(customer)
                .setReason(OrderCancelReason.ORDER_CANCEL_REASON_REQUESTED)
                .build();
    }
}
