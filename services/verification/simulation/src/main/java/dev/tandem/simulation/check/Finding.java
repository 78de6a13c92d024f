package dev.tandem.simulation.check;

/**
 * A broken invariant.
 *
 * @param invariant the rule, for instance {@code stock-conserved}
 * @param what a sentence that names what broke it
 */
public record Finding(String invariant, String what) {
    @Override
    public String toString() {
        return invariant + ": " + what;
    }
}
