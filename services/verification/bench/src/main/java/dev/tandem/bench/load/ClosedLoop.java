package dev.tandem.bench.load;

/**
 * Keeps a number of requests under way, but for those whose clients were told to come again later: as fast as the server
 * allows. Tells a capacity, not a latency that customers would see.
 */
public final class ClosedLoop implements Load {

    private final int atOnce;
    private final WarmUp warmUp;
    private final Exchanges exchanges;

    /** @param atOnce requests under way */
    public ClosedLoop(int atOnce, WarmUp warmUp, Exchanges exchanges) {
        this.atOnce = atOnce;
        this.warmUp = warmUp;
        this.exchanges = exchanges;
    }

    @Override
    public void tick(long now) {
        while (exchanges.open() + exchanges.away(now) < atOnce && warmUp.allows(now, exchanges)) {
            exchanges.send(now);
        }
    }

    @Override
    public long next(long now) {
        return Long.MAX_VALUE;
    }

    @Override
    public void enter(Window window) {
        // Nothing waits to be sent.
    }

    @Override
    public boolean drain(Window window) {
        return false;
    }

    @Override
    public void leave(Window window, long now) {
        // Nothing waits to be sent.
    }
}
