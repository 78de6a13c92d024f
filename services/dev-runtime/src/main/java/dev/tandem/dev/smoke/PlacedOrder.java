package dev.tandem.dev.smoke;

import dev.tandem.dev.client.Answer;
import java.util.List;
import java.util.Optional;

/**
 * What the gateway answered.
 *
 * @param answers to each request with the order's idempotency key, the first one first
 * @param cancellation the answer to the cancellation, when one was asked for
 */
record PlacedOrder(PlannedOrder plan, List<Answer> answers, Optional<Answer> cancellation) {

    static final int CREATED = 201;
    static final int ACCEPTED = 202;

    Answer first() {
        return answers.get(0);
    }

    /** Whether the gateway took the order on. */
    boolean accepted() {
        return first().status() == CREATED || first().status() == ACCEPTED;
    }

    String orderId() {
        return first().text("orderId");
    }

    /** Repeated requests that were answered with the first one's order. */
    long absorbedDuplicates() {
        return answers.stream()
                .skip(1)
                .filter(answer -> accepted() && answer.text("orderId").equals(orderId()))
                .count();
    }
}
