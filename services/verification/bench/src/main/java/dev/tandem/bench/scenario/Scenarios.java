package dev.tandem.bench.scenario;

import java.util.List;
import java.util.Optional;

/** All scenarios in the order of their numbers. */
public final class Scenarios {

    public static final List<Scenario> ALL = List.of(
            new BareLimits(),
            new Saturation(),
            new FixedRate(),
            new EventLatency(),
            new Fulfilment(),
            new Waiting(),
            new Growth(),
            new Overload());

    private Scenarios() {}

    /** The scenario of that number. */
    public static Optional<Scenario> numbered(String number) {
        return ALL.stream().filter(scenario -> scenario.number().equals(number)).findFirst();
    }
}
