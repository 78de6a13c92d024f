package dev.tandem.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.dev.client.Answer;
import dev.tandem.dev.client.Catalogue;
import dev.tandem.dev.client.OrderRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What happens to orders while a part is away. */
class OutageIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningStack running = RunningStack.get();

    @Test
    void orderIsPendingWithoutInventoryAndCompletesWhenItReturns() {
        running.stack().stop("inventory");
        Answer placed;
        try {
            placed = place(UUID.randomUUID().toString());
        } finally {
            running.stack().resume("inventory");
        }

        assertThat(placed.status()).as(placed.describe()).isEqualTo(202);
        assertThat(placed.text("status")).isEqualTo("PENDING");
        awaitStatus(placed.text("orderId"), "COMPLETED");
        awaitConfirmedAtOnce();
    }

    @Test
    void confirmedOrdersSurviveTheSuddenDeathOfOrdering() {
        List<String> keys = IntStream.range(0, 10)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        List<Answer> before = keys.stream().map(this::place).toList();
        running.stack().kill("ordering");
        running.stack().resume("ordering");
        running.stack().awaitReady(PATIENCE);

        List<Answer> again = keys.stream().map(this::place).toList();

        assertThat(again.stream().map(Answer::body))
                .containsExactlyElementsOf(before.stream().map(Answer::body).toList());
        before.forEach(answer -> awaitStatus(answer.text("orderId"), "COMPLETED"));
    }

    @Test
    void ordersAreTakenWithoutABrokerAndCompleteWhenItReturns() {
        running.stack().stop("kafka");
        Answer placed;
        try {
            placed = place(UUID.randomUUID().toString());
        } finally {
            running.stack().resume("kafka");
        }

        assertThat(placed.text("status")).as(placed.describe()).isEqualTo("CONFIRMED");
        awaitStatus(placed.text("orderId"), "COMPLETED");
    }

    /** The breaker must close again by itself. */
    private void awaitConfirmedAtOnce() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> place(UUID.randomUUID().toString()).text("status").equals("CONFIRMED"));
    }

    private Answer place(String key) {
        return running.place(new OrderRequest("outage", Catalogue.FIRST_SKU, 1, 500, OrderRequest.APPROVED_CARD), key);
    }

    private void awaitStatus(String orderId, String status) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> running.gateway().order(orderId).text("status").equals(status));
    }
}
