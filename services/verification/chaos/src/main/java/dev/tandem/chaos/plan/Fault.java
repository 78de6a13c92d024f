package dev.tandem.chaos.plan;

import java.time.Duration;
import java.util.Locale;

/**
 * One thing that goes wrong.
 *
 * @param at since the first order; later when something that it must not meet is still under way
 * @param target a part, a link, a topic or a service, by kind; empty when it is found out then
 * @param length how long it lasts, or how long a killed server stays away
 * @param salt for what the kind itself has to choose
 */
public record Fault(Duration at, FaultKind kind, String target, Duration length, long salt) {

    /** One line for people. */
    public String describe() {
        String what = target.isEmpty() ? kind.label() : kind.label() + " " + target;
        return length.isZero() ? what : String.format(Locale.ROOT, "%s (%.1f s)", what, length.toMillis() / 1000.0);
    }
}
