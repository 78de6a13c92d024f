package dev.tandem.bench.scenario;

import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * Looks for the highest rate that holds: doubles until one does not, then halves the distance.
 *
 * @param first rate that is tried
 * @param halvings after the first that does not hold
 */
record RateSearch(double first, int halvings) {

    private static final int DOUBLINGS = 10;

    /** What a rate came to: empty when it did not hold. */
    interface Attempt<T> extends DoubleFunction<Optional<T>> {}

    /** What the highest rate that held came to; empty when not even the first one did. */
    <T> Optional<T> highest(Attempt<T> attempt) {
        Optional<T> best = Optional.empty();
        double holds = 0;
        double fails = first;
        for (int i = 0; i < DOUBLINGS; i++) {
            Optional<T> tried = attempt.apply(fails);
            if (tried.isEmpty()) {
                break;
            }
            best = tried;
            holds = fails;
            fails *= 2;
        }
        for (int i = 0; i < halvings && holds > 0; i++) {
            double middle = (holds + fails) / 2;
            Optional<T> tried = attempt.apply(middle);
            if (tried.isPresent()) {
                best = tried;
                holds = middle;
            } else {
                fails = middle;
            }
        }
        return best;
    }
}
