package dev.tandem.bench.load;

/**
 * Sends by the schedule whether or not earlier requests were answered. What cannot be sent in time is sent as soon as
 * possible, and its latency still counts from when it was due.
 */
public final class OpenLoop implements Load {

    private final Schedule schedule;
    private final WarmUp warmUp;
    private final long start;
    private final Exchanges exchanges;
    private final Exchanges.Answers answers;
    private long number;
    private long due;

    /** @param start the moment to which the schedule's times are added */
    public OpenLoop(Schedule schedule, long start, WarmUp warmUp, Exchanges exchanges, Exchanges.Answers answers) {
        this.schedule = schedule;
        this.warmUp = warmUp;
        this.start = start;
        this.exchanges = exchanges;
        this.answers = answers;
        this.due = start + schedule.at(0);
    }

    @Override
    public void tick(long now) {
        while (due <= now && warmUp.allows(now, exchanges)) {
            exchanges.send(due);
            advance();
        }
        while (due <= now && warmUp.lasts(now)) {
            advance();
        }
    }

    private void advance() {
        number++;
        due = start + schedule.at(number);
    }

    @Override
    public long next(long now) {
        return due > now ? due : Long.MAX_VALUE;
    }

    @Override
    public void enter(Window window) {
        while (due < window.begin()) {
            advance();
        }
    }

    @Override
    public boolean drain(Window window) {
        tick(window.end() - 1);
        return due < window.end();
    }

    @Override
    public void leave(Window window, long now) {
        while (due < window.end()) {
            answers.answered(due, now, Outcome.UNANSWERED);
            advance();
        }
    }
}
