package dev.tandem.simulation;

import java.util.Locale;

/**
 * What goes wrong all the time while faults last.
 *
 * @param losses share of calls that get lost, 0 to 1
 * @param delays share of calls that take long, 0 to 1
 * @param poison share of records that fail a few times at a consumer, 0 to 1
 */
public record Climate(double losses, double delays, double poison) {
    static final Climate CALM = new Climate(0, 0, 0);

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.0f %% of calls lost, %.0f %% delayed, %.0f %% of records poisoned",
                100 * losses,
                100 * delays,
                100 * poison);
    }
}
