package dev.tandem.chaos.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All faults of a run, the earliest first. The same arguments give the same plan. */
public record FaultPlan(long seed, Duration length, List<Fault> faults) {

    private static final Duration BEFORE_OUTAGE = Duration.ofSeconds(1);
    private static final Duration AFTER_OUTAGE = Duration.ofSeconds(10);

    public FaultPlan {
        faults = List.copyOf(faults);
    }

    /**
     * Plans this number of kills and as many other faults, each sort spread evenly over the length, which is what they
     * need one after the other or the shortest one. A sort of which no kind is allowed is left out.
     */
    public static FaultPlan of(long seed, Set<FaultKind> kinds, int kills, Duration shortest, Targets targets) {
        SplittableRandom random = new SplittableRandom(seed);
        List<FaultKind> killing =
                draw(kinds, kind -> kind.isKill() && !targets.of(kind).isEmpty(), kills, random);
        List<FaultKind> others =
                draw(kinds, kind -> !kind.isKill() && !targets.of(kind).isEmpty(), kills, random);
        Duration needed = Stream.concat(killing.stream(), others.stream())
                .map(FaultKind::pace)
                .reduce(Duration.ZERO, Duration::plus);
        Duration length = needed.compareTo(shortest) > 0 ? needed : shortest;
        List<Fault> faults = new ArrayList<>();
        for (List<FaultKind> sort : List.of(killing, others)) {
            for (int i = 0; i < sort.size(); i++) {
                double place = (i + random.nextDouble(0.1, 0.9)) / sort.size();
                Duration at = Duration.ofMillis((long) (place * length.toMillis()));
                faults.add(fault(sort.get(i), at, targets, random));
            }
        }
        faults.sort(Comparator.comparing(Fault::at));
        return new FaultPlan(seed, length, faults);
    }

    /** Plans nothing but a broker that is away for that long, with orders from just before to some time after. */
    public static FaultPlan outage(Duration away) {
        Fault outage = new Fault(BEFORE_OUTAGE, FaultKind.KILL_KAFKA, "", away, 0);
        return new FaultPlan(0, away.plus(BEFORE_OUTAGE).plus(AFTER_OUTAGE), List.of(outage));
    }

    private static List<FaultKind> draw(
            Set<FaultKind> kinds, Predicate<FaultKind> allowed, int count, SplittableRandom random) {
        Bag bag = new Bag(kinds, allowed, random.split());
        return bag.isEmpty()
                ? List.of()
                : Stream.generate(bag::draw).limit(count).toList();
    }

    private static Fault fault(FaultKind kind, Duration at, Targets targets, SplittableRandom random) {
        List<String> choice = targets.of(kind);
        String target = choice.get(random.nextInt(choice.size()));
        return new Fault(at, kind, target, length(kind, random), random.nextLong());
    }

    private static Duration length(FaultKind kind, SplittableRandom random) {
        return switch (kind) {
            case KILL_POSTGRES -> millis(random, 0, 1_000);
            case KILL_KAFKA -> millis(random, 0, 5_000);
            case FREEZE -> millis(random, 11_000, 16_000);
            case CUT -> millis(random, 200, 4_000);
            case SLOW -> millis(random, 3_000, 8_000);
            case BLACK_HOLE -> millis(random, 2_000, 12_000);
            case SKEW, JOIN_AND_LEAVE -> millis(random, 8_000, 16_000);
            case KILL_SERVICE, KILL_RELAY, REPEAT, POISON, ROLLING_RESTART -> Duration.ZERO;
        };
    }

    private static Duration millis(SplittableRandom random, long least, long most) {
        return Duration.ofMillis(random.nextLong(least, most + 1));
    }

    /** Kinds in random order; each comes by its weight before one comes more often. */
    private static final class Bag {
        private final List<FaultKind> content;
        private final SplittableRandom random;
        private final List<FaultKind> left = new ArrayList<>();

        Bag(Set<FaultKind> kinds, Predicate<FaultKind> allowed, SplittableRandom random) {
            this.random = random;
            this.content = new ArrayList<>();
            for (FaultKind kind : FaultKind.values()) {
                for (int i = 0; i < kind.weight() && kinds.contains(kind) && allowed.test(kind); i++) {
                    content.add(kind);
                }
            }
        }

        boolean isEmpty() {
            return content.isEmpty();
        }

        FaultKind draw() {
            if (left.isEmpty()) {
                left.addAll(content);
            }
            return left.remove(random.nextInt(left.size()));
        }
    }
}
