package dev.tandem.scaler.simulation;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A signal with its setting.
 *
 * @param secondsOfWork for the offset rule: the threshold per replica is what a pod does in so many seconds on a normal
 *     day; for the seconds signal: 0
 */
record Contender(double secondsOfWork, boolean even) {
    static final Contender SECONDS = new Contender(0, false);

    /** The offset rule's settings: what a pod does within the whole objective, and ever smaller parts of it. */
    static List<Contender> offsetRules(double objective) {
        return DoubleStream.of(1, 0.5, 0.25, 0.125, 0.0625)
                .boxed()
                .flatMap(part -> Stream.of(false, true).map(even -> new Contender(part * objective, even)))
                .toList();
    }

    /** A signal as it starts; pods do {@code normal} records per second on a normal day. */
    Signal signal(double objective, double normal) {
        return equals(SECONDS) ? new SecondsSignal(objective, 1) : new OffsetSignal(secondsOfWork * normal, even);
    }

    String name() {
        return equals(SECONDS)
                ? "seconds"
                : String.format(Locale.ROOT, "offsets, a pod's %.1f s%s", secondsOfWork, even ? ", even" : "");
    }
}
