package dev.tandem.simulation;

import dev.tandem.simulation.service.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Looks for a smaller plan that still breaks one of the same rules: fewer orders, fewer faults, fairer weather. */
public final class Shrinking {
    private static final int MOST_RUNS = 2_000;
    /** What is left out changes what the dice decide next, so a smaller plan gets several chances. */
    private static final long LUCKS = 30;

    private final Supplier<Parts> parts;
    private final Set<String> rules;
    private Plan smallest;
    private int runs;

    private Shrinking(Outcome failed, Supplier<Parts> parts) {
        this.parts = parts;
        this.smallest = failed.plan();
        this.rules =
                failed.findings().stream().map(finding -> finding.invariant()).collect(Collectors.toSet());
    }

    /** The outcome of the smallest plan found, with its trace in words. */
    public static Outcome of(Outcome failed, Supplier<Parts> parts) {
        Shrinking shrinking = new Shrinking(failed, parts);
        while (shrinking.smaller()) {
            // Each change that helps may make room for others.
        }
        return Simulation.run(shrinking.smallest, parts.get(), true);
    }

    private boolean smaller() {
        boolean calmer = smallest.climate().fairer().stream().anyMatch(climate -> holds(smallest.withClimate(climate)));
        boolean fewerFaults = false;
        for (int index = smallest.faults().size() - 1; index >= 0; index--) {
            fewerFaults |= holds(smallest.withFaults(without(smallest.faults(), index)));
        }
        boolean fewerOrders = false;
        for (int index = smallest.orders().size() - 1; index >= 0; index--) {
            fewerOrders |= holds(smallest.withOrders(without(smallest.orders(), index)));
        }
        return calmer || fewerFaults || fewerOrders;
    }

    private boolean holds(Plan candidate) {
        for (long luck = 0; luck < LUCKS && runs < MOST_RUNS; luck++) {
            runs++;
            Plan lucky = candidate.withLuck(candidate.luck() + luck);
            if (breaks(lucky)) {
                smallest = lucky;
                return true;
            }
        }
        return false;
    }

    private boolean breaks(Plan plan) {
        return Simulation.run(plan, parts.get(), false).findings().stream()
                .anyMatch(finding -> rules.contains(finding.invariant()));
    }

    private static <T> List<T> without(List<T> items, int index) {
        List<T> rest = new ArrayList<>(items);
        rest.remove(index);
        return List.copyOf(rest);
    }
}
