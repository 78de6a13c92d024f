package dev.tandem.chaos.drive;

import dev.tandem.dev.client.Answer;
import dev.tandem.dev.smoke.PlannedOrder;
import java.util.List;
import java.util.Optional;

/**
 * What a client was told of one order.
 *
 * @param answers to the requests under its key that were answered at all
 * @param asked how many requests it made
 * @param cancellation the answer to its cancellation; empty when it asked for none or was told nothing
 */
public record Remembered(PlannedOrder plan, List<Answer> answers, int asked, Optional<Answer> cancellation) {

    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;

    public Remembered {
        answers = List.copyOf(answers);
    }

    /** Whether it was told that the order is taken on. */
    public boolean accepted() {
        return answers.stream().anyMatch(Remembered::accepts);
    }

    /** Whether it was told otherwise. */
    public boolean rejected() {
        return !answers.isEmpty() && !accepted();
    }

    /** Whether it was told nothing. */
    public boolean unknown() {
        return answers.isEmpty();
    }

    /** The accepted order's id. */
    public String orderId() {
        return answers.stream()
                .filter(Remembered::accepts)
                .map(answer -> answer.text("orderId"))
                .findFirst()
                .orElse("");
    }

    /** Whether all answers under the key are the same. */
    public boolean consistent() {
        return answers.stream()
                        .map(answer -> accepts(answer) ? answer.text("orderId") : answer.status() + answer.text("code"))
                        .distinct()
                        .count()
                <= 1;
    }

    private static boolean accepts(Answer answer) {
        return answer.status() == CREATED || answer.status() == ACCEPTED;
    }
}
