package dev.tandem.bench.result;

import java.util.Locale;

/** Figures as people read them. */
public final class Numbers {

    private Numbers() {}

    /** Short, with the digits that matter. */
    public static String text(double value) {
        boolean whole = value == Math.rint(value) || Math.abs(value) >= 1_000;
        return String.format(Locale.ROOT, whole ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }

    /** What was asked and what came out. */
    public static String sentence(Check check) {
        return (check.holds() ? "ok " : "NO ") + check.of() + ": " + text(check.value()) + ", asked "
                + (check.atLeast() ? "at least " : "at most ") + text(check.limit());
    }
}
