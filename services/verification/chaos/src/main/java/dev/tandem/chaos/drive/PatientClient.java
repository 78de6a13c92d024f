package dev.tandem.chaos.drive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tandem.chaos.drive.Availability.Attempt;
import dev.tandem.dev.client.Answer;
import dev.tandem.dev.client.GatewayClient;
import dev.tandem.dev.process.DevRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Asks until it gets an answer, for at most the given time: again after a pause when it is told to, and once more side by
 * side when it hears nothing. The first answer counts. Thread-safe.
 */
final class PatientClient {

    static final Duration ATTEMPT_LIMIT = Duration.ofMillis(5_500);
    private static final long FIRST_SILENCE_MILLIS = 1_500;
    private static final Set<Integer> TRY_AGAIN = Set.of(429, 502, 503, 504);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 800;
    private static final int NONE = 0;

    private final GatewayClient gateway;
    private final Executor executor;
    private final Availability availability;
    private final Duration patience;

    PatientClient(GatewayClient gateway, Executor executor, Availability availability, Duration patience) {
        this.gateway = gateway;
        this.executor = executor;
        this.availability = availability;
        this.patience = patience;
    }

    private record Outcome(Attempt attempt, Answer answer) {

        boolean isFinal() {
            return answer.status() != NONE && !TRY_AGAIN.contains(answer.status());
        }
    }

    /** Empty when time ran out without an answer, which is counted from begun ({@link System#nanoTime}) on. */
    Optional<Answer> call(long begun, Function<GatewayClient, Answer> request) {
        BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
        List<Attempt> ended = new ArrayList<>();
        long silence = FIRST_SILENCE_MILLIS;
        long wait = 0;
        while (System.nanoTime() - begun < patience.toNanos()) {
            if (wait == 0) {
                executor.execute(() -> outcomes.add(attempt(request)));
                wait = silence;
            }
            Outcome outcome = poll(outcomes, wait);
            if (outcome == null) {
                silence = wait == silence ? 2 * silence : silence;
                wait = 0;
            } else if (outcome.isFinal()) {
                ended.add(outcome.attempt());
                availability.answered(begun, ended);
                return Optional.of(outcome.answer());
            } else {
                ended.add(outcome.attempt());
                wait = pause(ended.size());
            }
        }
        availability.unanswered(ended);
        return Optional.empty();
    }

    private Outcome attempt(Function<GatewayClient, Answer> request) {
        long at = System.nanoTime();
        Answer answer;
        try {
            answer = request.apply(gateway);
        } catch (DevRuntimeException e) {
            answer = new Answer(NONE, JsonNodeFactory.instance.objectNode(), 0);
        }
        return new Outcome(new Attempt(at, answer.status(), Duration.ofNanos(System.nanoTime() - at)), answer);
    }

    private static Outcome poll(BlockingQueue<Outcome> outcomes, long millis) {
        try {
            return outcomes.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DevRuntimeException("interrupted while waiting for an answer", e);
        }
    }

    private static long pause(int attempts) {
        long most = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempts - 1, 4));
        return ThreadLocalRandom.current().nextLong(most / 2, most + 1);
    }
}
