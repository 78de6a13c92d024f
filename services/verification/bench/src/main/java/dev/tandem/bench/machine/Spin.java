package dev.tandem.bench.machine;

/** A fixed piece of arithmetic: the longer it takes, the slower the machine is at this moment. */
public final class Spin {

    private static final int ROUNDS = 7;
    private static final int STEPS = 20_000_000;
    private static final long FACTOR = 6_364_136_223_846_793_005L;

    private Spin() {}

    /** Milliseconds that one piece takes, the best of several; about half a second in all. */
    public static double millis() {
        double best = Double.MAX_VALUE;
        long value = 1;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            value = piece(value);
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        // Never true; without a use of the value the piece need not be computed.
        return value == 0 ? 0 : best;
    }

    private static long piece(long seed) {
        long value = seed;
        for (int i = 0; i < STEPS; i++) {
            value = value * FACTOR + 1;
        }
        return value | 1;
    }
}
