package dev.tandem.chaos.fault;

import dev.tandem.chaos.plan.Targets;
import dev.tandem.dev.process.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What waited to be published when the broker was allowed back.
 *
 * @param refused attempts of clients that were told to come again (429 or 503) while it was away
 * @param back when it was allowed back ({@link System#nanoTime})
 * @param events stored by then and not yet published, of all services
 * @param drained how long until the last of them was published; empty when that was not seen within ten minutes
 */
public record Backlog(long refused, long back, long events, Optional<Duration> drained) {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(200);

    /** One line for people. */
    String describe() {
        return refused + " attempts were refused without the broker; " + events + " events had waited for it, "
                + drained.map(time -> "the last of them was published " + time.toMillis() + " ms after its return")
                        .orElse("and not all of them were published within ten minutes");
    }

    /** What waits now. */
    record Waiting(long refused, long since, long events, List<BooleanSupplier> published) {

        static Waiting of(long refused, Relays relays) {
            return new Waiting(
                    refused,
                    System.nanoTime(),
                    Targets.PUBLISHERS.stream().mapToLong(relays::pending).sum(),
                    Targets.PUBLISHERS.stream().map(relays::published).toList());
        }

        Backlog awaitDrained() {
            boolean drained =
                    new Patience(LIMIT, LOOK).holds(() -> published.stream().allMatch(BooleanSupplier::getAsBoolean));
            Duration time = Duration.ofNanos(System.nanoTime() - since);
            return new Backlog(refused, since, events, drained ? Optional.of(time) : Optional.empty());
        }
    }
}
