package dev.tandem.testkit.crash;

import dev.tandem.messaging.consume.FaultClassifier;
import dev.tandem.messaging.consume.RecordHandler;
import dev.tandem.messaging.lane.DeadPolicy;
import dev.tandem.messaging.lane.LaneListener;
import dev.tandem.messaging.lane.LaneParts;
import dev.tandem.messaging.lane.LanePolicy;
import dev.tandem.messaging.lane.LaneRunner;
import dev.tandem.messaging.lane.LaneRunnerSettings;
import dev.tandem.messaging.lane.LaneStore;
import dev.tandem.messaging.letter.Redrive;
import dev.tandem.messaging.letter.RedriveListener;
import dev.tandem.messaging.letter.RedriveRunner;
import dev.tandem.messaging.letter.RedriveSettings;
import dev.tandem.messaging.letter.RedriveStore;
import dev.tandem.messaging.retry.Backoff;
import dev.tandem.messaging.retry.Delay;
import dev.tandem.testkit.conformance.LetterFixture;
import java.time.Duration;
import java.time.InstantSource;

/** A replica that works off lanes and redrives until it dies. */
public record LetterReplica(LetterFixture letters, RecordHandler handler, InstantSource time, Delay delay) {
    /** Lanes under way at the same time. */
    public static final int CONCURRENCY = 16;

    /** A letter dies when the process dies in all of its attempts, which is not what is tested here. */
    private static final int MOST_ATTEMPTS = 1_000;

    private static final Duration CLAIM = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(1));

    /** Returns at once. */
    public void start(Lifeline life) {
        LaneParts parts = new LaneParts(
                life.attach(LaneStore.class, letters.lanes()),
                FaultClassifier.CORE,
                new LanePolicy(MOST_ATTEMPTS, BACKOFF, DeadPolicy.HOLD),
                time,
                LaneListener.NONE);
        LaneRunner lanes = new LaneRunner(
                LetterFixture.GROUP,
                life.attach(RecordHandler.class, handler),
                parts,
                new LaneRunnerSettings(CONCURRENCY, CLAIM, POLL, delay));
        RedriveListener waker = new RedriveListener() {
            @Override
            public void redriven(Redrive redrive, int letters) {
                lanes.wake();
            }
        };
        RedriveSettings settings = new RedriveSettings(CLAIM, POLL, Duration.ofMillis(50), time, delay);
        lanes.start();
        new RedriveRunner(life.attach(RedriveStore.class, letters.redrives()), settings, waker).start();
    }
}
