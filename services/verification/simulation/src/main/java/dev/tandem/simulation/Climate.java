package dev.tandem.simulation;

import java.util.List;
import java.util.Locale;

/**
 * What goes wrong all the time while faults last.
 *
 * @param losses share of calls that get lost, 0 to 1
 * @param delays share of calls that take long, 0 to 1
 * @param poison share of records that fail a few times at a consumer, 0 to 1
 * @param skew how far a replica's clock may be from the right time, in milliseconds
 */
public record Climate(double losses, double delays, double poison, long skew) {
    static final Climate CALM = new Climate(0, 0, 0, 0);

    /** Each with one of the troubles gone. */
    List<Climate> fairer() {
        return List.of(
                        CALM,
                        new Climate(losses, delays, 0, skew),
                        new Climate(losses, delays, poison, 0),
                        new Climate(0, delays, poison, skew),
                        new Climate(losses, 0, poison, skew))
                .stream()
                .filter(other -> !other.equals(this))
                .toList();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.0f %% of calls lost, %.0f %% delayed, %.0f %% of records poisoned," + " clocks up to %d ms wrong",
                100 * losses,
                100 * delays,
                100 * poison,
                skew);
    }
}
