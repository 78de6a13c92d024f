package dev.tandem.inventory.stock.adapter.kafka;

import static dev.tandem.inventory.stock.StockSamples.MUG;
import static dev.tandem.inventory.stock.StockSamples.ORDER;
import static dev.tandem.inventory.stock.StockSamples.TEA;
import static dev.tandem.inventory.stock.StockSamples.expire;
import static dev.tandem.inventory.stock.StockSamples.restock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Message;
import dev.tandem.inventory.stock.application.InMemoryInventory;
import dev.tandem.inventory.stock.application.InventoryStreams;
import dev.tandem.inventory.stock.model.InventoryEvent;
import dev.tandem.inventory.stock.model.Level;
import dev.tandem.inventory.stock.model.RejectReason;
import dev.tandem.inventory.stock.model.ReservationEvent.StockReservationExpired;
import dev.tandem.inventory.stock.model.ReservationEvent.StockReservationRejected;
import dev.tandem.inventory.stock.model.ReservationEvent.StockReserved;
import dev.tandem.inventory.stock.model.ReservationStatus;
import dev.tandem.messaging.consume.EventEnvelope;
import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.consume.MalformedEventException;
import dev.tandem.proto.ordering.v1.OrderCancelled;
import dev.tandem.proto.ordering.v1.OrderCompleted;
import dev.tandem.proto.ordering.v1.OrderConfirmed;
import dev.tandem.proto.ordering.v1.OrderDispatched;
import dev.tandem.proto.ordering.v1.OrderLine;
import dev.tandem.proto.ordering.v1.OrderPlaced;
import dev.tandem.testkit.conformance.Stages;
import dev.tandem.testkit.service.Envelopes;
import dev.tandem.testkit.service.IncomingRecords;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderEventsTest {
    private static final Duration TTL = Duration.ofMinutes(15);
    private static final String ID = ORDER.toString();

    private final InMemoryInventory inventory = new InMemoryInventory();
    private final EventHandler orders =
            OrderEvents.handler(inventory.bus(), inventory.service().time(), TTL);

    @BeforeEach
    void stockUp() {
        inventory.submit(restock(MUG, 10));
        inventory.submit(restock(TEA, 10));
    }

    @Test
    void reserveForAnOrderThatIsPending() {
        deliver(placed(2, false));

        assertThat(status()).isEqualTo(ReservationStatus.HELD);
        assertThat(inventory.reservation(ORDER).expiresAt())
                .isEqualTo(inventory.now().plus(TTL));
    }

    @Test
    void doNothingForAnOrderWhoseStockIsReserved() {
        deliver(placed(2, true));

        assertThat(reservationHistory()).isEmpty();
    }

    @Test
    void answerAnOrderThatCannotBeServedInsteadOfStoppingItsKey() {
        deliver(placed(11, false));

        assertThat(reservationHistory()).hasSize(1);
        StockReservationRejected rejected =
                (StockReservationRejected) reservationHistory().get(0);
        assertThat(rejected.reason()).isEqualTo(RejectReason.OUT_OF_STOCK);
    }

    @Test
    void answerAgainWhenTheReservationIsThereAlready() {
        deliver(placed(2, false));
        deliver(placed(2, false));

        assertThat(reservationHistory()).hasSize(2).allSatisfy(event -> assertThat(event)
                .isInstanceOf(StockReserved.class));
        assertThat(inventory.item(MUG).level().reserved()).isEqualTo(2);
    }

    @Test
    void keepAReservationAndShipIt() {
        deliver(placed(2, false));
        deliver(OrderConfirmed.newBuilder().setOrderId(ID).build());
        inventory.advance(TTL.plusMinutes(1));
        assertThat(status()).isEqualTo(ReservationStatus.HELD);

        deliver(dispatched(ID));

        assertThat(status()).isEqualTo(ReservationStatus.DEDUCTED);
        assertThat(inventory.item(MUG).level()).isEqualTo(new Level(8, 0, 2, 10));
    }

    @Test
    void bookWhatLeftOfAnOrderWhoseStockIsNoLongerHeld() {
        deliver(placed(2, false));
        inventory.advance(TTL.plusMinutes(1));
        assertThat(status()).isEqualTo(ReservationStatus.EXPIRED);

        deliver(dispatched(ID));

        assertThat(status()).isEqualTo(ReservationStatus.DEDUCTED);
        assertThat(inventory.item(MUG).level()).isEqualTo(new Level(8, 0, 2, 10));
    }

    /** The confirmation is remembered though it changed nothing. */
    @Test
    void tellOfAnExpiryOnceMoreHoweverOftenTheConfirmationArrives() {
        deliver(placed(2, false));
        inventory.advance(TTL.plusMinutes(1));
        EventEnvelope confirmed =
                envelope(OrderConfirmed.newBuilder().setOrderId(ID).build());

        Stages.await(orders.handle(confirmed));
        deliver(OrderCancelled.newBuilder().setOrderId(ID).build());
        Stages.await(orders.handle(confirmed));

        assertThat(reservationHistory())
                .hasExactlyElementsOfTypes(
                        StockReserved.class, StockReservationExpired.class, StockReservationExpired.class);
    }

    @Test
    void keepAReservationOnceHoweverOftenTheConfirmationArrives() {
        deliver(placed(2, false));
        EventEnvelope confirmed =
                envelope(OrderConfirmed.newBuilder().setOrderId(ID).build());
        Stages.await(orders.handle(confirmed));
        inventory.submit(expire());

        Stages.await(orders.handle(confirmed));

        assertThat(reservationHistory()).hasExactlyElementsOfTypes(StockReserved.class, StockReservationExpired.class);
    }

    @Test
    void areOfNoConcernWhenTheStockIsReserved() {
        assertThat(orders.concerns(record(placed(2, true)))).isFalse();
        assertThat(orders.concerns(record(placed(2, false)))).isTrue();
    }

    @Test
    void releaseACancelledOrderAndBarWhatComesLate() {
        deliver(OrderCancelled.newBuilder().setOrderId(ID).build());
        deliver(placed(2, false));

        assertThat(status()).isEqualTo(ReservationStatus.RELEASED);
        assertThat(inventory.item(MUG).level().reserved()).isZero();
    }

    @Test
    void ofOtherConcernArePassedOver() {
        deliver(OrderCompleted.newBuilder().setOrderId(ID).build());

        assertThat(reservationHistory()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void areMalformedWhenNoCommandCanBeMadeOfThem(Message event) {
        String type = event.getDescriptorForType().getFullName();

        assertThatThrownBy(() -> orders.handle(Envelopes.of(type, ID, event.toByteArray())))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageContaining(type);
    }

    static Stream<Message> malformed() {
        return Stream.of(
                placed(0, false),
                placed(2, false).toBuilder().setOrderId("42").build(),
                OrderPlaced.newBuilder().setOrderId(ID).build(),
                OrderConfirmed.newBuilder().setOrderId("42").build(),
                OrderCancelled.newBuilder().setOrderId("42").build(),
                dispatched("42"),
                OrderDispatched.newBuilder().setOrderId(ID).build());
    }

    private void deliver(Message message) {
        Stages.await(orders.handle(envelope(message)));
    }

    private static EventEnvelope envelope(Message message) {
        return Envelopes.of(message.getDescriptorForType().getFullName(), ID, message.toByteArray());
    }

    private static IncomingRecord record(Message message) {
        return IncomingRecords.of("ordering.order.events.v1", 1, envelope(message));
    }

    private ReservationStatus status() {
        return inventory.reservation(ORDER).status();
    }

    private List<InventoryEvent> reservationHistory() {
        return inventory.history(InventoryStreams.reservation(ORDER));
    }

    private static OrderPlaced placed(int mugs, boolean reserved) {
        return OrderPlaced.newBuilder()
                .setOrderId(ID)
                .addLines(line(MUG, mugs))
                .addLines(line(TEA, 1))
                .setStockReserved(reserved)
                .build();
    }

    private static OrderDispatched dispatched(String orderId) {
        return OrderDispatched.newBuilder()
                .setOrderId(orderId)
                .addLines(line(MUG, 2))
                .addLines(line(TEA, 1))
                .build();
    }

    private static OrderLine.Builder line(String sku, int quantity) {
        return OrderLine.newBuilder().setSku(sku).setQuantity(quantity);
    }
}
