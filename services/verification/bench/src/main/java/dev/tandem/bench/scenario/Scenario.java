package dev.tandem.bench.scenario;

import dev.tandem.bench.result.ScenarioResult;

/** One question and the way to its answer. */
public interface Scenario {

    /** Two digits. */
    String number();

    /** One line for people. */
    String title();

    /** Whether it can look for the highest rate. */
    default boolean searches() {
        return false;
    }

    /** Measures; takes minutes. */
    ScenarioResult run(Bench bench);
}
