package dev.tandem.ordering.order.model;

import static dev.tandem.ordering.order.OrderSamples.authorised;
import static dev.tandem.ordering.order.OrderSamples.cancel;
import static dev.tandem.ordering.order.OrderSamples.captured;
import static dev.tandem.ordering.order.OrderSamples.declined;
import static dev.tandem.ordering.order.OrderSamples.delivered;
import static dev.tandem.ordering.order.OrderSamples.dispatched;
import static dev.tandem.ordering.order.OrderSamples.placedWithStock;
import static dev.tandem.ordering.order.OrderSamples.placedWithoutAnswer;
import static dev.tandem.ordering.order.OrderSamples.shipmentCancelled;
import static dev.tandem.ordering.order.OrderSamples.stockExpired;
import static dev.tandem.ordering.order.OrderSamples.stockRejected;
import static dev.tandem.ordering.order.OrderSamples.stockReserved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.ordering.order.model.OrderOutcome.Unchanged;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** News that come twice, too late, or about an order that was never taken. */
class IgnoredNewsTest {
    private static final Map<OrderStatus, OrderWalk> ORDERS = Map.of(
            OrderStatus.NONE, OrderWalk.through(),
            OrderStatus.PENDING, OrderWalk.through(placedWithoutAnswer()),
            OrderStatus.CONFIRMED, OrderWalk.through(placedWithStock()),
            OrderStatus.PAID, OrderWalk.through(placedWithStock(), authorised()),
            OrderStatus.CANCELLING, OrderWalk.through(placedWithStock(), authorised(), cancel()),
            OrderStatus.DISPATCHED, OrderWalk.through(placedWithStock(), authorised(), dispatched()),
            OrderStatus.DELIVERED, OrderWalk.through(placedWithStock(), authorised(), dispatched(), delivered()),
            OrderStatus.SETTLED, OrderWalk.through(placedWithStock(), authorised(), dispatched(), captured()),
            OrderStatus.COMPLETED,
                    OrderWalk.through(placedWithStock(), authorised(), dispatched(), captured(), delivered()),
            OrderStatus.CANCELLED, OrderWalk.through(placedWithStock(), cancel()));

    private static final List<OrderCommand> NEWS = List.of(
            stockReserved(),
            stockRejected(),
            stockExpired(),
            authorised(),
            declined(),
            captured(),
            dispatched(),
            delivered(),
            shipmentCancelled());

    static Stream<Arguments> unlisted() {
        return Arrays.stream(OrderStatus.values()).flatMap(status -> NEWS.stream()
                .filter(news -> OrderTransition.of(status, news.trigger()).isEmpty())
                .map(news -> Arguments.of(status, news)));
    }

    @ParameterizedTest
    @MethodSource("unlisted")
    void changeNothing(OrderStatus status, OrderCommand news) {
        OrderState state = ORDERS.get(status).state();

        assertThat(state.status()).isEqualTo(status);
        assertThat(Order.decide(state, news)).isEqualTo(new Unchanged());
    }

    @Test
    void neverReviveOrShipACancelledOrder() {
        OrderWalk walk = OrderWalk.through(placedWithStock(), cancel());
        NEWS.forEach(walk::take);

        assertThat(walk.state().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(walk.story()).containsExactly("OrderPlaced", "OrderConfirmed", "OrderCancelled");
    }
}
