package dev.tandem.ordering.order.application;

import static dev.tandem.ordering.order.OrderSamples.ORDER;
import static dev.tandem.ordering.order.OrderSamples.PURCHASE;
import static dev.tandem.ordering.order.OrderSamples.authorised;
import static dev.tandem.ordering.order.OrderSamples.captured;
import static dev.tandem.ordering.order.OrderSamples.delivered;
import static dev.tandem.ordering.order.OrderSamples.dispatched;
import static dev.tandem.ordering.order.OrderSamples.stockReserved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.Command;
import dev.tandem.messaging.Fingerprint;
import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.Rejection;
import dev.tandem.messaging.Reply;
import dev.tandem.messaging.StreamId;
import dev.tandem.ordering.order.adapter.postgres.OrderCodecs;
import dev.tandem.ordering.order.model.OrderCommand;
import dev.tandem.ordering.order.model.OrderEvent;
import dev.tandem.ordering.order.model.OrderState;
import dev.tandem.ordering.order.model.OrderStatus;
import dev.tandem.ordering.order.model.OrderView;
import dev.tandem.ordering.order.model.Purchase;
import dev.tandem.ordering.order.model.StockOutcome;
import dev.tandem.testkit.service.InMemoryService;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrdersTest {
    private static final UUID REQUEST = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final StreamId STREAM = OrderDecider.stream(ORDER);

    private final InMemoryService<OrderCommand, OrderState, OrderEvent, Optional<OrderView>> service =
            new InMemoryService<>(new OrderDecider(), OrderCodecs.create());
    private StockOutcome answer = new StockOutcome.Reserved();
    private final Orders orders = new Orders(
            service.bus(),
            service.reader(),
            (orderId, basket) -> Uni.createFrom().item(() -> answer),
            service.time());

    @Test
    void confirmsWhenInventoryReserves() {
        OrderView view = accepted(place(PURCHASE));

        assertThat(view.state().status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(view.version()).isEqualTo(2);
    }

    @Test
    void acceptsAsPendingWhenInventoryDoesNotAnswer() {
        answer = new StockOutcome.Unknown();

        OrderView view = accepted(place(PURCHASE));

        assertThat(view.state().status()).isEqualTo(OrderStatus.PENDING);
        assertThat(view.version()).isEqualTo(1);
    }

    @Test
    void repeatsTheFirstReplyWhateverInventorySaysNow() {
        answer = new StockOutcome.Unknown();
        OrderView first = accepted(place(PURCHASE));
        service.accept(stockReserved());
        answer = refusal(StockOutcome.Why.ALREADY_RELEASED);

        Reply<Optional<OrderView>> again = place(PURCHASE);

        assertThat(again.replayed()).isTrue();
        assertThat(accepted(again)).isEqualTo(first);
    }

    @Test
    void repeatsARefusalEvenWhenStockHasComeInSince() {
        answer = refusal(StockOutcome.Why.OUT_OF_STOCK);
        Rejection first = rejected(place(PURCHASE));
        answer = new StockOutcome.Reserved();

        assertThat(rejected(place(PURCHASE))).isEqualTo(first);
        assertThat(first.kind()).isEqualTo(Rejection.Kind.FAILED_PRECONDITION);
        assertThat(first.reason()).isEqualTo("OUT_OF_STOCK");
        assertThat(service.history(STREAM)).isEmpty();
    }

    @Test
    void refusesTheSameKeyForAnotherRequest() {
        accepted(place(PURCHASE));
        Purchase other =
                new Purchase(ORDER, PURCHASE.customer(), PURCHASE.basket(), PURCHASE.address(), "4000000000000002");

        assertThat(rejected(place(other)).kind()).isEqualTo(Rejection.Kind.ALREADY_EXISTS);
        assertThat(service.history(STREAM)).hasSize(2);
    }

    @Test
    void doesNotFindASkuThatInventoryDoesNotKnow() {
        answer = refusal(StockOutcome.Why.UNKNOWN_SKU);

        assertThat(rejected(place(PURCHASE)).kind()).isEqualTo(Rejection.Kind.NOT_FOUND);
    }

    @Test
    void readsAnOrderAsSoonAsItIsPlaced() {
        accepted(place(PURCHASE));

        OrderView view = found(ORDER).orElseThrow();
        assertThat(view.state().status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(found(UUID.randomUUID())).isEmpty();
    }

    @Test
    void cancelsAndSaysSo() {
        accepted(place(PURCHASE));

        OrderView view = accepted(cancel(UUID.randomUUID()));

        assertThat(view.state().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(accepted(cancel(UUID.randomUUID()))).isEqualTo(view);
    }

    @Test
    void readsTheSameOrderFromItsHistory() {
        accepted(place(PURCHASE));
        service.accept(authorised());
        accepted(cancel(UUID.randomUUID()));
        service.accept(dispatched());
        service.accept(captured());
        service.accept(delivered());

        assertThat(service.state(STREAM).status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(service.replayed(STREAM)).isEqualTo(service.state(STREAM));
    }

    private Reply<Optional<OrderView>> place(Purchase purchase) {
        Command<Purchase> request = new Command<>(REQUEST, fingerprint(purchase), purchase, MessageContext.empty());
        return orders.place(request).await().indefinitely();
    }

    private Reply<Optional<OrderView>> cancel(UUID id) {
        return orders.cancel(new Command<>(id, fingerprint(ORDER), ORDER, MessageContext.empty()))
                .await()
                .indefinitely();
    }

    private Optional<OrderView> found(UUID orderId) {
        return orders.find(orderId).await().indefinitely();
    }

    private static Fingerprint fingerprint(Object request) {
        return Fingerprint.of(request.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static StockOutcome refusal(StockOutcome.Why why) {
        return new StockOutcome.Refused(why, Map.of());
    }

    private static OrderView accepted(Reply<Optional<OrderView>> reply) {
        return ((Reply.Accepted<Optional<OrderView>>) reply).value().orElseThrow();
    }

    private static Rejection rejected(Reply<Optional<OrderView>> reply) {
        return ((Reply.Rejected<Optional<OrderView>>) reply).rejection();
    }
}
