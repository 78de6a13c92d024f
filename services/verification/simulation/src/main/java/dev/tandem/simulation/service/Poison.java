package dev.tandem.simulation.service;

import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.simulation.clock.Dice;
import java.util.HashMap;
import java.util.Map;

/** Makes some records fail at some consumers for a number of attempts, wherever those are made. */
public final class Poison {
    private static final int MOST_FAILURES = 8;

    private final Dice dice;
    private final double share;
    private final Map<String, Integer> failuresLeft = new HashMap<>();

    /** @param share of records and groups, 0 to 1 */
    public Poison(Dice dice, double share) {
        this.dice = dice;
        this.share = share;
    }

    /** Whether the attempt that begins now fails. */
    boolean spoils(String group, IncomingRecord record) {
        if (share == 0) {
            return false;
        }
        String attempt = group + record.position();
        int left =
                failuresLeft.computeIfAbsent(attempt, first -> dice.chance(share) ? 1 + dice.below(MOST_FAILURES) : 0);
        if (left > 0) {
            failuresLeft.put(attempt, left - 1);
        }
        return left > 0;
    }
}
