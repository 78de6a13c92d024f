package dev.tandem.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.dev.client.Answer;
import dev.tandem.dev.client.BearerToken;
import dev.tandem.dev.client.Catalogue;
import dev.tandem.dev.client.GatewayClient;
import dev.tandem.dev.client.OrderRequest;
import dev.tandem.dev.token.DevIssuer;
import dev.tandem.proto.inventory.v1.InventoryServiceGrpc;
import dev.tandem.proto.inventory.v1.ReserveStockRequest;
import dev.tandem.proto.notification.v1.ListNotificationsRequest;
import dev.tandem.proto.notification.v1.NotificationServiceGrpc;
import dev.tandem.proto.operations.v1.DeadLetterServiceGrpc;
import dev.tandem.proto.operations.v1.ListLettersRequest;
import dev.tandem.proto.ordering.v1.CancelOrderRequest;
import dev.tandem.proto.ordering.v1.OrderServiceGrpc;
import dev.tandem.proto.ordering.v1.PlaceOrderRequest;
import dev.tandem.proto.payment.v1.GetPaymentRequest;
import dev.tandem.proto.payment.v1.PaymentServiceGrpc;
import dev.tandem.proto.shipping.v1.GetShipmentRequest;
import dev.tandem.proto.shipping.v1.ShippingServiceGrpc;
import dev.tandem.proto.tracking.v1.GetOrderViewRequest;
import dev.tandem.proto.tracking.v1.TrackingServiceGrpc;
import dev.tandem.proto.tracking.v1.WatchOrderRequest;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing is done for who is not known, nor what their token does not allow; and the token goes where the call goes. */
class AuthenticationIT {
    private static final int CREATED = 201;
    private static final Duration LONG = Duration.ofMinutes(5);
    /** Clocks may be apart by 30 s: what ended 25 s ago is valid for 5 s more. */
    private static final Duration ALMOST_OVER = Duration.ofSeconds(-25);

    private final RunningStack running = RunningStack.get();
    private final DevIssuer issuer = DevIssuer.in(running.stack().directory().tokens());
    private final Map<String, ManagedChannel> channels = new LinkedHashMap<>();

    @AfterEach
    void disconnect() {
        channels.values().forEach(ManagedChannel::shutdownNow);
    }

    @Test
    void noServiceLooksAtTheRequestOfWhoShowsNoToken() {
        everyService((service, call) -> assertThatThrownBy(() -> call.accept(channel(service)))
                .as(service)
                .satisfies(failure -> assertThat(code(failure)).isEqualTo(Code.UNAUTHENTICATED)));
    }

    @Test
    void noServiceDoesWhatTheTokenDoesNotAllow() {
        String nothing = issuer.token("eve", List.of("another"), LONG);

        everyService((service, call) -> assertThatThrownBy(() -> call.accept(channel(service, nothing)))
                .as(service)
                .satisfies(failure -> assertThat(code(failure)).isEqualTo(Code.PERMISSION_DENIED)));
    }

    @Test
    void everyServiceReadsTheRequestOfWhoMayMakeIt() {
        String everything = issuer.token("ada", DevIssuer.SCOPES, LONG);

        everyService((service, call) -> assertThatThrownBy(() -> call.accept(channel(service, everything)))
                .as(service)
                .satisfies(failure -> assertThat(code(failure)).isEqualTo(Code.INVALID_ARGUMENT)));
    }

    @Test
    void tokenThatPlacesOrdersReachesInventoryAndOpensNothingElse() {
        GatewayClient customer = gateway(issuer.token("ada", List.of("orders.write"), LONG));

        OrderRequest order = new OrderRequest("ada", Catalogue.FIRST_SKU, 1, 500, OrderRequest.APPROVED_CARD);

        // Confirmed, which inventory has to agree to; after another test's outage it may take a moment.
        Answer placed = Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> customer.place(order, UUID.randomUUID().toString()), answer -> answer.status() == CREATED);

        assertThat(customer.order(placed.text("orderId")).status()).isEqualTo(403);
    }

    @Test
    void gatewayKnowsNobodyWithoutAnAcceptedToken() {
        assertThat(gateway("nonsense").ordersOf("ada", "").status()).isEqualTo(401);
        assertThat(gateway(issuer.token("ada", DevIssuer.SCOPES, Duration.ofMinutes(-5)))
                        .ordersOf("ada", "")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void refusalIsMeasuredLikeAnyAnswer() {
        assertThatThrownBy(() -> OrderServiceGrpc.newBlockingStub(channel("ordering"))
                .cancelOrder(CancelOrderRequest.getDefaultInstance()));

        Awaitility.await().untilAsserted(() -> assertThat(metrics("ordering"))
                .anyMatch(line -> line.contains("CancelOrder") && line.contains("UNAUTHENTICATED")));
    }

    @Test
    void streamEndsWithTheTokenThatOpenedIt() {
        String token = issuer.token("ada", List.of("orders.read"), ALMOST_OVER);
        WatchOrderRequest unknownForTenSeconds = WatchOrderRequest.newBuilder()
                .setOrderId(UUID.randomUUID().toString())
                .build();

        assertThatThrownBy(() -> TrackingServiceGrpc.newBlockingStub(channel("tracking", token))
                        .watchOrder(unknownForTenSeconds)
                        .next())
                .hasMessageContaining("The token has expired")
                .satisfies(failure -> assertThat(code(failure)).isEqualTo(Code.UNAUTHENTICATED));
    }

    /** An empty request, which no contract takes, to each service, and to the desk of dead letters. */
    private static void everyService(ServiceCheck check) {
        check.of("ordering", channel -> OrderServiceGrpc.newBlockingStub(channel)
                .placeOrder(PlaceOrderRequest.getDefaultInstance()));
        check.of("inventory", channel -> InventoryServiceGrpc.newBlockingStub(channel)
                .reserveStock(ReserveStockRequest.getDefaultInstance()));
        check.of("payment", channel -> PaymentServiceGrpc.newBlockingStub(channel)
                .getPayment(GetPaymentRequest.getDefaultInstance()));
        check.of("shipping", channel -> ShippingServiceGrpc.newBlockingStub(channel)
                .getShipment(GetShipmentRequest.getDefaultInstance()));
        check.of("notification", channel -> NotificationServiceGrpc.newBlockingStub(channel)
                .listNotifications(ListNotificationsRequest.getDefaultInstance()));
        check.of("tracking", channel -> TrackingServiceGrpc.newBlockingStub(channel)
                .getOrderView(GetOrderViewRequest.getDefaultInstance()));
        check.of("payment", channel -> DeadLetterServiceGrpc.newBlockingStub(channel)
                .listLetters(ListLettersRequest.newBuilder().setPageSize(-1).build()));
    }

    @FunctionalInterface
    private interface ServiceCheck {
        void of(String service, Consumer<Channel> call);
    }

    private GatewayClient gateway(String token) {
        return new GatewayClient(running.stack().endpoints().gateway(), token);
    }

    private Channel channel(String service, String token) {
        return ClientInterceptors.intercept(channel(service), BearerToken.shown(token));
    }

    private Channel channel(String service) {
        return channels.computeIfAbsent(service, name -> ManagedChannelBuilder.forAddress(
                        "127.0.0.1", running.stack().endpoints().grpc(name))
                .usePlaintext()
                .build());
    }

    private List<String> metrics(String service) throws IOException, InterruptedException {
        URI metrics =
                URI.create("http://127.0.0.1:" + running.stack().endpoints().http(service) + "/q/metrics");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                .body()
                .lines()
                .toList();
    }

    private static Code code(Throwable failure) {
        return ((StatusRuntimeException) failure).getStatus().getCode();
    }
}
