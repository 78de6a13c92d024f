package dev.tandem.simulation;

import dev.tandem.simulation.clock.Dice;
import dev.tandem.simulation.outside.OrderPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All that a run depends on.
 *
 * @param orders numbers of the customers that order
 * @param losses share of calls that get lost while faults last
 * @param delays share of calls that take long while faults last
 */
public record Plan(long seed, List<Integer> orders, List<Fault> faults, double losses, double delays) {
    private static final int MOST_ORDERS = 7;
    private static final int MOST_FAULTS = 8;
    private static final int STEPS_PER_ORDER = 350;
    /** One run in eight is calm: nothing goes wrong, so nothing may be done twice. */
    private static final int CALM = 8;

    public static Plan of(long seed) {
        Dice dice = new Dice(~seed);
        int orders = (int) dice.between(1, MOST_ORDERS);
        List<Integer> numbers = IntStream.rangeClosed(1, orders).boxed().toList();
        if (dice.below(CALM) == 0) {
            return new Plan(seed, numbers, List.of(), 0, 0);
        }
        List<Fault> faults = new ArrayList<>();
        for (long left = dice.between(0, MOST_FAULTS); left > 0; left--) {
            faults.add(fault(dice, (long) orders * STEPS_PER_ORDER));
        }
        faults.sort(Comparator.comparingLong(Fault::atStep));
        return new Plan(seed, numbers, List.copyOf(faults), dice.below(5) / 100.0, dice.below(6) / 100.0);
    }

    List<OrderPlan> customers() {
        return orders.stream().map(number -> OrderPlan.of(seed, number)).toList();
    }

    /** Whether nothing goes wrong. */
    public boolean isCalm() {
        return faults.isEmpty() && losses == 0 && delays == 0;
    }

    Plan withOrders(List<Integer> others) {
        return new Plan(seed, others, faults, losses, delays);
    }

    Plan withFaults(List<Fault> others) {
        return new Plan(seed, orders, others, losses, delays);
    }

    Plan withWeather(double lost, double delayed) {
        return new Plan(seed, orders, faults, lost, delayed);
    }

    private static Fault fault(Dice dice, long steps) {
        Fault.Kind kind = dice.pick(List.of(Fault.Kind.values()));
        return new Fault(dice.between(1, steps), kind, dice.below(1_000), dice.scaled(10_000, 6_000_000));
    }
}
