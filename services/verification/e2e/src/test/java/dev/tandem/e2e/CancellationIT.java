package dev.tandem.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.dev.client.Answer;
import dev.tandem.dev.client.Catalogue;
import dev.tandem.dev.client.EventStream;
import dev.tandem.dev.client.OrderRequest;
import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.proto.payment.v1.GetPaymentRequest;
import dev.tandem.proto.payment.v1.PaymentStatus;
import dev.tandem.proto.shipping.v1.GetShipmentRequest;
import dev.tandem.proto.shipping.v1.ShipmentStatus;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Cancels that arrive at every moment of an order's life. */
class CancellationIT {
    private static final Set<String> FINAL = Set.of("CANCELLED", "COMPLETED");
    private static final Set<ShipmentStatus> SHIPPED =
            Set.of(ShipmentStatus.SHIPMENT_STATUS_DISPATCHED, ShipmentStatus.SHIPMENT_STATUS_DELIVERED);

    private final RunningStack running = RunningStack.get();

    @Test
    void orderIsNeverBothCancelledAndShippedHoweverTheCancelRacesTheDispatch() {
        IntStream.range(0, 25).parallel().forEach(this::placeAndCancelAfterSteps);
    }

    private void placeAndCancelAfterSteps(int steps) {
        String orderId = place().text("orderId");
        awaitEntries(orderId, steps);

        Answer cancel = running.gateway().cancel(orderId);

        assertThat(cancel.status()).as(cancel.describe()).isIn(200, 202, 409);
        String end = awaitEnd(orderId);
        Optional<ShipmentStatus> shipment = shipment(orderId);
        if (end.equals("CANCELLED")) {
            assertThat(shipment.filter(SHIPPED::contains)).isEmpty();
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> moneyIsBack(orderId));
        } else {
            assertThat(shipment).contains(ShipmentStatus.SHIPMENT_STATUS_DELIVERED);
            assertThat(cancel.status()).isNotEqualTo(200);
        }
    }

    private Answer place() {
        return running.place(
                new OrderRequest("canceller", Catalogue.FIRST_SKU, 1, 500, OrderRequest.APPROVED_CARD),
                UUID.randomUUID().toString());
    }

    /** Waits until the story has that many entries, or is over. */
    private void awaitEntries(String orderId, int entries) {
        try (EventStream story = story(orderId)) {
            for (int seen = 0; seen < entries && story.next().isPresent(); seen++) {
                assertThat(seen).isLessThan(entries);
            }
        } catch (IOException e) {
            throw new AssertionError("The stream of events broke", e);
        }
    }

    /** Opened again when the first event takes longer than the gateway waits for it. */
    private EventStream story(String orderId) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .ignoreException(DevRuntimeException.class)
                .until(() -> running.gateway().events(orderId), Objects::nonNull);
    }

    private String awaitEnd(String orderId) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> running.gateway().order(orderId).text("status"), FINAL::contains);
    }

    private Optional<ShipmentStatus> shipment(String orderId) {
        try {
            return Optional.of(running.services()
                    .shipping()
                    .getShipment(
                            GetShipmentRequest.newBuilder().setOrderId(orderId).build())
                    .getShipment()
                    .getStatus());
        } catch (StatusRuntimeException e) {
            assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
            return Optional.empty();
        }
    }

    private boolean moneyIsBack(String orderId) {
        try {
            PaymentStatus status = running.services()
                    .payment()
                    .getPayment(
                            GetPaymentRequest.newBuilder().setOrderId(orderId).build())
                    .getPayment()
                    .getStatus();
            return status == PaymentStatus.PAYMENT_STATUS_REFUNDED || status == PaymentStatus.PAYMENT_STATUS_CANCELLED;
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode() == Status.Code.NOT_FOUND;
        }
    }
}
