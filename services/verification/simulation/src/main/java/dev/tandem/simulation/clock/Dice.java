package dev.tandem.simulation.clock;

import java.util.List;
import java.util.SplittableRandom;

/** Every choice of a run; the same seed makes the same choices. */
public final class Dice {
    private final SplittableRandom random;

    public Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** 0 to {@code bound - 1}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** From {@code least} to {@code most}, both included. */
    public long between(long least, long most) {
        return least + random.nextLong(most - least + 1);
    }

    public boolean chance(double probability) {
        return probability > 0 && random.nextDouble() < probability;
    }

    /** Between both, small values as likely as large ones: each power of two has the same chance. */
    public long scaled(long least, long most) {
        int doublings = Long.numberOfLeadingZeros(least) - Long.numberOfLeadingZeros(most);
        long low = least << below(doublings + 1);
        return Math.min(most, low + random.nextLong(low));
    }

    /** In [0, 1). */
    public double fraction() {
        return random.nextDouble();
    }

    public <T> T pick(List<T> items) {
        return items.get(below(items.size()));
    }
}
