package dev.tandem.simulation;

import dev.tandem.shipping.shipment.application.ShipmentTiming;
import dev.tandem.simulation.clock.Dice;
import dev.tandem.simulation.outside.OrderPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All that a run depends on.
 *
 * @param seed decides what customers do
 * @param luck decides how long each step takes and what gets lost; the same as the seed in a plan of {@link #of}
 * @param orders numbers of the customers that order
 */
public record Plan(long seed, long luck, List<Integer> orders, List<Fault> faults, Climate climate) {
    private static final int MOST_ORDERS = 7;
    private static final int MOST_FAULTS = 16;
    private static final long BUSY_AFTER_AN_ORDER = 4_000_000;
    /** One run in eight is calm: nothing goes wrong, so nothing may be done twice. */
    private static final int CALM = 8;

    private static final long MOST_SKEW = 20_000;
    private static final double PERCENT = 100.0;
    private static final long TTL = 0x7e11L;
    private static final long TIMING = 0x5417L;

    public static Plan of(long seed) {
        Dice dice = new Dice(~seed);
        int orders = (int) dice.between(1, MOST_ORDERS);
        List<Integer> numbers = IntStream.rangeClosed(1, orders).boxed().toList();
        if (dice.below(CALM) == 0) {
            return new Plan(seed, seed, numbers, List.of(), Climate.CALM);
        }
        List<Fault> faults = new ArrayList<>();
        for (long left = dice.between(0, MOST_FAULTS); left > 0; left--) {
            faults.add(fault(dice, OrderPlan.of(seed, dice.pick(numbers)).placeAt()));
        }
        faults.sort(Comparator.comparingLong(Fault::at));
        return new Plan(seed, seed, numbers, List.copyOf(faults), climate(dice));
    }

    List<OrderPlan> customers() {
        return orders.stream().map(number -> OrderPlan.of(seed, number)).toList();
    }

    /** How long stock is held for an order that nobody confirms: sometimes too short for a bad day. */
    Duration reservationTtl() {
        return Duration.ofMillis(new Dice(seed ^ TTL).scaled(300, 10_000));
    }

    ShipmentTiming timing() {
        Dice dice = new Dice(seed ^ TIMING);
        return new ShipmentTiming(Duration.ofMillis(dice.scaled(5, 1_000)), Duration.ofMillis(dice.scaled(5, 1_000)));
    }

    /** Whether nothing goes wrong. */
    public boolean isCalm() {
        return faults.isEmpty() && climate.equals(Climate.CALM);
    }

    Plan withOrders(List<Integer> others) {
        return new Plan(seed, luck, others, faults, climate);
    }

    Plan withFaults(List<Fault> others) {
        return new Plan(seed, luck, orders, others, climate);
    }

    Plan withLuck(long other) {
        return new Plan(seed, other, orders, faults, climate);
    }

    Plan withClimate(Climate other) {
        return new Plan(seed, luck, orders, faults, other);
    }

    private static Climate climate(Dice dice) {
        return new Climate(
                dice.below(5) / PERCENT,
                dice.below(12) / PERCENT,
                dice.chance(0.5) ? dice.below(10) / PERCENT : 0,
                dice.chance(0.4) ? dice.scaled(10, MOST_SKEW) : 0);
    }

    /** Most strike while an order is under way. */
    private static Fault fault(Dice dice, long ordered) {
        Fault.Kind kind = dice.chance(0.4) ? Fault.Kind.CRASH : dice.pick(List.of(Fault.Kind.values()));
        return new Fault(
                ordered + dice.scaled(100, BUSY_AFTER_AN_ORDER),
                kind,
                dice.below(1_000),
                dice.scaled(10_000, 6_000_000));
    }
}
