package dev.tandem.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.simulation.service.Parts;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A rule that holds because nothing happens proves nothing. */
class ReachTest {
    private static final int SEEDS = 300;

    @Test
    void runsReachEveryWayInWhichAnOrderCanGo() {
        Set<String> words = LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> Simulation.run(Plan.of(seed), Parts.REAL, true))
                .flatMap(outcome -> outcome.trace().stream())
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .collect(Collectors.toSet());

        assertThat(words)
                .contains("OrderPlaced", "OrderConfirmed", "OrderPaid", "OrderDispatched", "OrderDelivered")
                .contains("OrderSettled", "OrderCompleted", "OrderCancelled", "OrderCancellationRequested")
                .contains("OrderCancellationRefused", "StockReserved", "StockReservationRejected", "StockReleased")
                .contains("StockReservationExpired", "StockDeducted", "StockItemRunLow")
                .contains("PaymentDeclined", "PaymentCaptured", "PaymentRefunded", "PaymentCancelled")
                .contains("ShipmentCancelled", "ShipmentDelivered", "NotificationSent")
                .contains("parked", "queued", "dead", "killed", "OUT_OF_STOCK", "ALREADY_DISPATCHED")
                .contains("redriven", "edited", "discarded", "started");
    }
}
