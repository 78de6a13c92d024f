package dev.tandem.tracking.order.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderViewTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final UUID ORDER = new UUID(0, 1);

    private final List<Step> steps = List.of(
            step(1, 1, new Fact.Placed("ann", new byte[] {7})),
            step(2, 2, new Fact.StatusChanged(OrderStatus.CONFIRMED, "")),
            step(3, 1, new Fact.PaymentChanged("REQUESTED")),
            step(4, 2, new Fact.PaymentChanged("AUTHORISED")),
            step(5, 3, new Fact.StatusChanged(OrderStatus.PAID, "")),
            step(6, 1, new Fact.ShipmentChanged("PREPARED", "", "")),
            step(7, 1, new Fact.Noted()),
            step(8, 2, new Fact.ShipmentChanged("DISPATCHED", "Post", "N1")),
            step(9, 4, new Fact.StatusChanged(OrderStatus.DISPATCHED, "")));

    @Test
    void viewIsTheSameHoweverTheServicesInterleave() {
        OrderView expected = fold(steps);
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            List<Step> shuffled = new ArrayList<>(steps);
            Collections.shuffle(shuffled, random);

            assertThat(fold(shuffled)).usingRecursiveComparison().isEqualTo(expected);
        }
    }

    @Test
    void eachPartComesFromItsOwner() {
        OrderView view = fold(steps);

        assertThat(view.customerId()).isEqualTo("ann");
        assertThat(view.status()).isEqualTo(OrderStatus.DISPATCHED);
        assertThat(view.paymentStatus()).isEqualTo("AUTHORISED");
        assertThat(view.shipmentStatus()).isEqualTo("DISPATCHED");
        assertThat(view.trackingNumber()).isEqualTo("N1");
        assertThat(view.entries()).isEqualTo(9);
        assertThat(view.createdAt()).isEqualTo(NOON.plusSeconds(1));
        assertThat(view.updatedAt()).isEqualTo(NOON.plusSeconds(9));
    }

    @Test
    void cancelledOrderKeepsItsReason() {
        OrderView view = fold(List.of(step(1, 1, new Fact.StatusChanged(OrderStatus.CANCELLED, "REQUESTED"))));

        assertThat(view.status().isFinal()).isTrue();
        assertThat(view.cancelReason()).isEqualTo("REQUESTED");
    }

    private static OrderView fold(List<Step> steps) {
        OrderView view = OrderView.unknown(ORDER, NOON);
        for (Step step : steps) {
            view = view.after(step);
        }
        return view;
    }

    private static Step step(int second, long version, Fact fact) {
        return new Step(ORDER, new UUID(1, second), "t", "s", NOON.plusSeconds(second), version, fact, "");
    }
}
