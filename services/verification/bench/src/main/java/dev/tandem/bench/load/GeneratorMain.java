package dev.tandem.bench.load;

import dev.tandem.bench.child.Line;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** The process that makes the load: takes jobs, tells how they go and what they came to. */
public final class GeneratorMain {

    /** Messages to the owner. */
    public static final String BEGUN = "begun";

    public static final String ENDED = "ended";
    public static final String TICK = "tick";
    public static final String RESULT = "result";

    private static final long SECOND = 1_000_000_000L;

    private GeneratorMain() {}

    /** The only argument is the owner's port. Ends when the owner hangs up. */
    public static void main(String[] arguments) {
        try (Line line = Line.to(Integer.parseInt(arguments[0]))) {
            for (Line.Message job = line.receive(); job != null; job = line.receive()) {
                line.send(RESULT, run(job.as(LoadJob.class), line));
            }
        }
    }

    private static RecordingText run(LoadJob job, Line line) {
        long start = System.nanoTime() + SECOND / 5;
        long begin = start + job.warmUpSeconds() * SECOND;
        Window window = new Window(begin, begin + job.seconds() * SECOND);
        Recorder recorder = new Recorder(window);
        Progress progress = new Progress(line, recorder, start);
        NumberedRequests requests = new NumberedRequests(job.requests(), job.firstNumber());
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), job.port());
        try (HttpExchanges exchanges =
                new HttpExchanges(server, requests, job.connections(), System::nanoTime, progress)) {
            WarmUp warmUp = new WarmUp(begin - job.warmUpSeconds() * SECOND / 4);
            Load load = job.perSecond() > 0
                    ? new OpenLoop(ramped(job), start, warmUp, exchanges, recorder::record)
                    : new ClosedLoop(job.atOnce(), warmUp, exchanges);
            new LoadRun(System::nanoTime, window, progress).run(load, exchanges);
        }
        return RecordingText.of(recorder.recording(), requests.number());
    }

    // A cold server gets half of the warm-up to reach the full rate.
    private static Schedule ramped(LoadJob job) {
        return new Schedule(job.perSecond(), job.warmUpSeconds() * SECOND / 2);
    }

    private static final class Progress implements LoadRun.Watcher, Exchanges.Answers {

        private final Line line;
        private final Recorder recorder;
        private long nextTick;
        private long done;
        private long other;

        Progress(Line line, Recorder recorder, long start) {
            this.line = line;
            this.recorder = recorder;
            this.nextTick = start + SECOND;
        }

        @Override
        public void answered(long due, long now, Outcome outcome) {
            if (outcome == Outcome.DONE) {
                done++;
            } else {
                other++;
            }
            recorder.record(due, now, outcome);
        }

        @Override
        public void begun() {
            line.send(BEGUN, "");
        }

        @Override
        public void ended() {
            line.send(ENDED, "");
        }

        @Override
        public void passing(long now) {
            if (now >= nextTick) {
                nextTick += SECOND;
                line.send(TICK, new Tick(done, other));
                done = 0;
                other = 0;
            }
        }
    }

    /** Answers of about one second. */
    public record Tick(long done, long other) {}
}
