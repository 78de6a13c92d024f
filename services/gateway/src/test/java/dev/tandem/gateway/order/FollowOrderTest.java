package dev.tandem.gateway.order;

import static dev.tandem.gateway.fake.ProblemAssertions.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.google.rpc.Code;
import dev.tandem.gateway.fake.Details;
import dev.tandem.gateway.fake.FakeServices;
import dev.tandem.proto.ordering.v1.GetOrderResponse;
import dev.tandem.proto.ordering.v1.OrderStatus;
import dev.tandem.proto.tracking.v1.GetOrderViewResponse;
import dev.tandem.proto.tracking.v1.WatchOrderRequest;
import dev.tandem.proto.tracking.v1.WatchOrderResponse;
import dev.tandem.testkit.blocking.NoBlockedEventLoop;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@ExtendWith(NoBlockedEventLoop.class)
@QuarkusTestResource(FakeServices.class)
class FollowOrderTest {
    private static final String PATH = "/v1/orders/" + Orders.ID + "/events";
    private static final WatchOrderResponse PLACED = Orders.entry("1", "OrderPlaced", OrderStatus.ORDER_STATUS_PENDING);
    private static final WatchOrderResponse DONE =
            Orders.entry("2", "OrderCompleted", OrderStatus.ORDER_STATUS_COMPLETED);

    FakeServices services;

    @TestHTTPResource
    URI gateway;

    @BeforeEach
    void trackingKnowsTheOrder() {
        services.reset();
        known(OrderStatus.ORDER_STATUS_CONFIRMED, PLACED);
    }

    @Test
    void tellsTheStoryAndEnds() {
        services.watchOrder().does((request, caller) -> tell(caller, PLACED, DONE));

        try (EventClient client = EventClient.open(gateway.resolve(PATH), "")) {
            assertThat(client.status()).isEqualTo(200);
            assertThat(client.contentType()).startsWith("text/event-stream");
            assertThat(client.untilEnd())
                    .containsSubsequence("id:1", "event:OrderPlaced", "id:2", "event:OrderCompleted");
        }
    }

    @Test
    void eachEventIsJson() {
        services.watchOrder().does((request, caller) -> tell(caller, PLACED));

        try (EventClient client = EventClient.open(gateway.resolve(PATH), "")) {
            String data = client.untilEnd().stream()
                    .filter(line -> line.startsWith("data:"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Json.tree(data.substring(5))).isEqualTo(Json.tree("""
                                    {"eventId": "event-1", "type": "OrderPlaced",
                                     "occurredAt": "2026-11-21T10:15:30.125Z", "source": "/tandem/ordering",
                                     "status": "PENDING", "text": "It happened."}"""));
        }
    }

    @Test
    void resumesAfterTheLastEventId() {
        services.watchOrder().does((request, caller) -> tell(caller, DONE));

        try (EventClient client = EventClient.open(gateway.resolve(PATH), "1")) {
            assertThat(client.untilEnd()).contains("id:2");
        }

        assertThat(services.watchOrder().received())
                .extracting(WatchOrderRequest::getAfterCursor)
                .containsExactly("1");
    }

    @Test
    void showsLifeBeforeTheFirstEvent() {
        CompletableFuture<StreamObserver<WatchOrderResponse>> watcher = new CompletableFuture<>();
        services.watchOrder().does((request, caller) -> watcher.complete(caller));

        try (EventClient client = EventClient.open(gateway.resolve(PATH), "")) {
            assertThat(client.status()).isEqualTo(200);
            assertThat(client.nextLine()).isEqualTo(":heartbeat");
            tell(watcher.join(), DONE);
            assertThat(client.untilEnd()).contains("id:2");
        }
    }

    @Test
    void goesOnAfterTheLastEntryWhenTrackingRestarts() {
        AtomicReference<String> resumedAfter = new AtomicReference<>();
        services.watchOrder().does((request, caller) -> {
            if (request.getAfterCursor().isEmpty()) {
                caller.onNext(PLACED);
            } else {
                resumedAfter.set(request.getAfterCursor());
                tell(caller, DONE);
            }
        });

        try (EventClient client = EventClient.open(gateway.resolve(PATH), "")) {
            assertThat(client.until("event:OrderPlaced")).contains("id:1");
            services.tracking.stop();
            services.tracking.start();
            assertThat(client.untilEnd()).contains("id:2");
        }
        assertThat(resumedAfter).hasValue("1");
    }

    @Test
    void waitsForTrackingToLearnOfAnOrderJustPlaced() {
        services.getOrderView().fails(Status.NOT_FOUND);
        services.getOrder().replies(GetOrderResponse.getDefaultInstance());
        services.watchOrder().does((request, caller) -> {
            if (services.watchOrder().received().size() < 3) {
                caller.onError(Status.NOT_FOUND.asRuntimeException());
            } else {
                tell(caller, PLACED, DONE);
            }
        });

        try (EventClient client = EventClient.open(gateway.resolve(PATH), "")) {
            assertThat(client.status()).isEqualTo(200);
            assertThat(client.untilEnd()).contains("id:1", "id:2");
        }
    }

    @Test
    void anOrderThatNobodyKnowsIs404() {
        services.getOrderView().fails(Status.NOT_FOUND);
        services.getOrder().fails(Details.reason(Code.NOT_FOUND, "ORDER_NOT_FOUND", "No such order.", Map.of()));

        problem(given().get(PATH).then(), 404, "ORDER_NOT_FOUND");
        assertThat(services.watchOrder().received()).isEmpty();
    }

    @Test
    void aStoryWithNothingLeftIs204() {
        known(OrderStatus.ORDER_STATUS_COMPLETED, PLACED, DONE);

        given().header("Last-Event-ID", "2").get(PATH).then().statusCode(204);
    }

    @Test
    void trackingDownIs503() {
        services.tracking.stop();

        problem(given().get(PATH).then(), 503, "UNAVAILABLE").header("Retry-After", equalTo("1"));
    }

    @Test
    void aLastEventIdOfAnotherFormIs400() {
        problem(given().header("Last-Event-ID", "a b").get(PATH).then(), 400, "INVALID_REQUEST")
                .body("errors[0].header", equalTo("Last-Event-ID"));
    }

    @Test
    void aLastEventIdOfAnotherStoryIs400() {
        problem(given().header("Last-Event-ID", "9").get(PATH).then(), 400, "INVALID_REQUEST")
                .body("errors[0].header", equalTo("Last-Event-ID"));
    }

    @Test
    void endsWithoutNoiseWhenTrackingRefusesMidway() {
        services.watchOrder().does((request, caller) -> {
            caller.onNext(PLACED);
            caller.onError(Status.INVALID_ARGUMENT.asRuntimeException());
        });

        try (EventClient client = EventClient.open(gateway.resolve(PATH), "")) {
            assertThat(client.untilEnd()).contains("id:1");
        }
    }

    @Test
    void stopsWatchingWhenTheClientLeaves() {
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        services.watchOrder().does((request, caller) -> {
            ((ServerCallStreamObserver<?>) caller).setOnCancelHandler(() -> cancelled.complete(null));
            caller.onNext(PLACED);
        });

        EventClient client = EventClient.open(gateway.resolve(PATH), "");
        assertThat(client.until("event:OrderPlaced")).contains("id:1");
        client.close();

        Awaitility.await().atMost(10, TimeUnit.SECONDS).until(cancelled::isDone);
    }

    private void known(OrderStatus status, WatchOrderResponse... story) {
        GetOrderViewResponse.Builder view = GetOrderViewResponse.newBuilder();
        view.getOrderBuilder().setOrderId(Orders.ID).setStatus(status);
        List.of(story).forEach(step -> view.addTimeline(step.getEntry()));
        services.getOrderView().replies(view.build());
    }

    private static void tell(StreamObserver<WatchOrderResponse> caller, WatchOrderResponse... entries) {
        List.of(entries).forEach(caller::onNext);
        caller.onCompleted();
    }
}
