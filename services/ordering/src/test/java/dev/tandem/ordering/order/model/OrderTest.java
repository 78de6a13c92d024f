package dev.tandem.ordering.order.model;

import static dev.tandem.ordering.order.OrderSamples.NOW;
import static dev.tandem.ordering.order.OrderSamples.ORDER;
import static dev.tandem.ordering.order.OrderSamples.PARCEL;
import static dev.tandem.ordering.order.OrderSamples.PURCHASE;
import static dev.tandem.ordering.order.OrderSamples.authorised;
import static dev.tandem.ordering.order.OrderSamples.cancel;
import static dev.tandem.ordering.order.OrderSamples.captured;
import static dev.tandem.ordering.order.OrderSamples.declined;
import static dev.tandem.ordering.order.OrderSamples.delivered;
import static dev.tandem.ordering.order.OrderSamples.dispatched;
import static dev.tandem.ordering.order.OrderSamples.placedWithStock;
import static dev.tandem.ordering.order.OrderSamples.placedWithout;
import static dev.tandem.ordering.order.OrderSamples.placedWithoutAnswer;
import static dev.tandem.ordering.order.OrderSamples.shipmentCancelled;
import static dev.tandem.ordering.order.OrderSamples.stockExpired;
import static dev.tandem.ordering.order.OrderSamples.stockRejected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.ordering.order.model.OrderEvent.OrderCancellationRefused;
import dev.tandem.ordering.order.model.OrderEvent.OrderCancelled;
import dev.tandem.ordering.order.model.OrderEvent.OrderConfirmed;
import dev.tandem.ordering.order.model.OrderEvent.OrderDispatched;
import dev.tandem.ordering.order.model.OrderEvent.OrderPaid;
import dev.tandem.ordering.order.model.OrderEvent.OrderPlaced;
import dev.tandem.ordering.order.model.OrderOutcome.Refused;
import dev.tandem.ordering.order.model.OrderOutcome.Unchanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderTest {
    private static final About ABOUT = new About(ORDER, PURCHASE.customer(), NOW);

    @Test
    void isConfirmedAtOnceWhenStockIsReserved() {
        assertThat(OrderWalk.through(placedWithStock()).events())
                .containsExactly(
                        new OrderPlaced(ABOUT, PURCHASE.basket(), PURCHASE.address(), PURCHASE.paymentToken(), true),
                        new OrderConfirmed(ABOUT, PURCHASE.basket(), PURCHASE.paymentToken()));
    }

    @Test
    void asksInventoryByEventWhenItDidNotAnswer() {
        OrderWalk walk = OrderWalk.through(placedWithoutAnswer());

        assertThat(walk.state().status()).isEqualTo(OrderStatus.PENDING);
        assertThat(walk.state().placed().stockReserved()).isFalse();
        assertThat(walk.story()).containsExactly("OrderPlaced");
    }

    @ParameterizedTest
    @EnumSource(StockOutcome.Why.class)
    void isNotTakenWhenInventoryRefuses(StockOutcome.Why why) {
        OrderWalk walk = OrderWalk.through(placedWithout(why));

        assertThat(walk.last()).isInstanceOf(Refused.class);
        assertThat(walk.state()).isEqualTo(OrderState.NONE);
    }

    @Test
    void namesWhatIsShort() {
        Refused refused = (Refused)
                OrderWalk.through(placedWithout(StockOutcome.Why.OUT_OF_STOCK)).last();

        assertThat(refused.reason()).isEqualTo(RefusalReason.OUT_OF_STOCK);
        assertThat(refused.details()).containsEntry("MUG-BLUE", "requested 2, available 1");
    }

    @Test
    void tellsShippingWhatGoesWhere() {
        OrderWalk walk = OrderWalk.through(placedWithStock(), authorised());

        assertThat(walk.events()).endsWith(new OrderPaid(ABOUT, PURCHASE.basket(), PURCHASE.address(), "payment-1"));
    }

    @Test
    void cancelsForTheReasonThatInventoryGives() {
        OrderWalk walk = OrderWalk.through(placedWithoutAnswer(), stockRejected());

        assertThat(walk.events())
                .endsWith(new OrderCancelled(
                        ABOUT, CancelReason.OUT_OF_STOCK, new Money("EUR", 2_999), "MUG-BLUE: 2 ordered, 1 available"));
    }

    @Test
    void cancelsForTheReasonThatPaymentGives() {
        OrderWalk walk = OrderWalk.through(placedWithStock(), declined());

        assertThat(walk.events())
                .endsWith(new OrderCancelled(
                        ABOUT, CancelReason.PAYMENT_DECLINED, new Money("EUR", 2_999), "card declined"));
    }

    @Test
    void keepsTheReasonWhileShippingDecides() {
        assertThat(OrderWalk.through(placedWithStock(), authorised(), stockExpired(), shipmentCancelled())
                        .state()
                        .cancelReason())
                .isEqualTo(CancelReason.RESERVATION_EXPIRED);
        assertThat(OrderWalk.through(placedWithStock(), authorised(), cancel(), shipmentCancelled())
                        .state()
                        .cancelReason())
                .isEqualTo(CancelReason.REQUESTED);
    }

    @Test
    void goesOnWhenDispatchBeatsTheCancellation() {
        OrderWalk walk = OrderWalk.through(placedWithStock(), authorised(), cancel(), dispatched());

        assertThat(walk.story())
                .containsExactly(
                        "OrderPlaced",
                        "OrderConfirmed",
                        "OrderPaid",
                        "OrderCancellationRequested",
                        "OrderCancellationRefused",
                        "OrderDispatched");
        assertThat(walk.events()).endsWith(new OrderDispatched(ABOUT, PURCHASE.basket(), PARCEL));
        assertThat(walk.state().cancelReason()).isNull();
    }

    @Test
    void tellsWhoseCancellationIsRefused() {
        OrderWalk customers = OrderWalk.through(placedWithStock(), authorised(), cancel(), dispatched());
        OrderWalk lapsed = OrderWalk.through(placedWithStock(), authorised(), stockExpired(), dispatched());
        OrderWalk both = OrderWalk.through(placedWithStock(), authorised(), stockExpired(), cancel(), dispatched());

        assertThat(customers.events()).contains(new OrderCancellationRefused(ABOUT, CancelReason.REQUESTED));
        assertThat(lapsed.events()).contains(new OrderCancellationRefused(ABOUT, CancelReason.RESERVATION_EXPIRED));
        assertThat(both.events()).contains(new OrderCancellationRefused(ABOUT, CancelReason.REQUESTED));
    }

    @Test
    void isCompletedByDeliveryAndCaptureInEitherOrder() {
        OrderWalk deliveredFirst =
                OrderWalk.through(placedWithStock(), authorised(), dispatched(), delivered(), captured());
        OrderWalk capturedFirst =
                OrderWalk.through(placedWithStock(), authorised(), dispatched(), captured(), delivered());

        assertThat(deliveredFirst.story()).endsWith("OrderDelivered", "OrderSettled", "OrderCompleted");
        assertThat(capturedFirst.story()).endsWith("OrderSettled", "OrderDelivered", "OrderCompleted");
        assertThat(deliveredFirst.state()).isEqualTo(capturedFirst.state());
    }

    @Test
    void cannotBeCancelledOnceTheCarrierHasIt() {
        for (OrderWalk walk : new OrderWalk[] {
            OrderWalk.through(placedWithStock(), authorised(), dispatched()),
            OrderWalk.through(placedWithStock(), authorised(), dispatched(), delivered()),
            OrderWalk.through(placedWithStock(), authorised(), dispatched(), captured()),
            OrderWalk.through(placedWithStock(), authorised(), dispatched(), delivered(), captured())
        }) {
            Refused refused = (Refused) walk.take(cancel());
            assertThat(refused.reason()).isEqualTo(RefusalReason.ALREADY_DISPATCHED);
        }
    }

    @Test
    void isCancelledOnceHoweverOftenItIsAsked() {
        OrderWalk cancelled = OrderWalk.through(placedWithStock(), cancel());
        OrderWalk cancelling = OrderWalk.through(placedWithStock(), authorised(), cancel());

        assertThat(cancelled.take(cancel())).isEqualTo(new Unchanged());
        assertThat(cancelling.take(cancel())).isEqualTo(new Unchanged());
    }

    @Test
    void isNotFoundWhenItWasNeverPlaced() {
        Refused refused = (Refused) Order.decide(OrderState.NONE, cancel());

        assertThat(refused.reason()).isEqualTo(RefusalReason.ORDER_NOT_FOUND);
    }

    @Test
    void takesTheSameRequestOnceEvenWhenTheCommandLogForgot() {
        OrderWalk walk = OrderWalk.through(placedWithStock());
        Purchase other =
                new Purchase(ORDER, PURCHASE.customer(), PURCHASE.basket(), PURCHASE.address(), "4000000000000002");

        assertThat(walk.take(placedWithoutAnswer())).isEqualTo(new Unchanged());
        Refused refused = (Refused) walk.take(new PlaceOrder(other, new StockOutcome.Reserved(), NOW));
        assertThat(refused.reason()).isEqualTo(RefusalReason.IDEMPOTENCY_KEY_REUSED);
    }
}
