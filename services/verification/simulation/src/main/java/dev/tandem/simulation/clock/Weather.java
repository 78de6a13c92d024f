package dev.tandem.simulation.clock;

/** How calls between machines fare: how long they take, and which get lost until the weather turns fair. */
public final class Weather {
    /** What becomes of a call. */
    public enum Fate {
        ANSWERED,
        /** Never arrives. */
        REQUEST_LOST,
        /** Takes effect, but nobody hears of it. */
        ANSWER_LOST
    }

    private final Dice dice;
    private double losses;
    private double delays;

    /**
     * @param losses share of calls that get lost, 0 to 1
     * @param delays share of calls that take much longer, 0 to 1
     */
    public Weather(Dice dice, double losses, double delays) {
        this.dice = dice;
        this.losses = losses;
        this.delays = delays;
    }

    /** From now on nothing gets lost and nothing takes long. */
    public void clear() {
        losses = 0;
        delays = 0;
    }

    public Fate fate() {
        if (!dice.chance(losses)) {
            return Fate.ANSWERED;
        }
        return dice.chance(0.5) ? Fate.REQUEST_LOST : Fate.ANSWER_LOST;
    }

    /** One way of a call, in microseconds. */
    public long latency() {
        return dice.chance(delays) ? dice.scaled(5_000, 2_000_000) : dice.scaled(50, 3_000);
    }

    /** How long a caller waits for an answer that does not come, in microseconds. */
    public long patience() {
        return dice.scaled(5_000, 300_000);
    }
}
