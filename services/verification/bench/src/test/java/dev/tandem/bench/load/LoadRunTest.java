package dev.tandem.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import org.junit.jupiter.api.Test;

/** Whole runs in virtual time against a server of which every moment is known. */
class LoadRunTest {

    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000 * MILLI;
    private static final Window WINDOW = new Window(2 * SECOND, 12 * SECOND);

    private final Recorder recorder = new Recorder(WINDOW);
    private final StringBuilder seen = new StringBuilder();
    private long now;

    /** Answers one request after another, each after the same time, but for a pause in which it does nothing. */
    private final class Server implements Exchanges {

        private final ArrayDeque<Long> queue = new ArrayDeque<>();
        private final long serviceNanos;
        private final Window pause;
        private final int most;
        private long freeAt;
        private int away;

        Server(long serviceNanos, Window pause, int most) {
            this.serviceNanos = serviceNanos;
            this.pause = pause;
            this.most = most;
        }

        @Override
        public boolean free() {
            return queue.size() < most;
        }

        @Override
        public void send(long due) {
            if (queue.isEmpty()) {
                freeAt = ready(Math.max(freeAt, now));
            }
            queue.add(due);
        }

        private long ready(long from) {
            long done = from + serviceNanos;
            return pause.holds(done) ? pause.end() + serviceNanos : done;
        }

        @Override
        public int open() {
            return queue.size();
        }

        @Override
        public int away(long moment) {
            return away;
        }

        @Override
        public void poll(long nanos) {
            long until = now + Math.max(nanos, 1);
            if (!queue.isEmpty() && freeAt <= until) {
                now = Math.max(now, freeAt);
                recorder.record(queue.remove(), now, Outcome.DONE);
                freeAt = queue.isEmpty() ? now : ready(now);
            } else {
                now = until;
            }
        }

        @Override
        public void abandon(long moment) {
            queue.forEach(due -> recorder.record(due, moment, Outcome.UNANSWERED));
            queue.clear();
        }

        @Override
        public void close() {
            queue.clear();
        }
    }

    private final class Watcher implements LoadRun.Watcher {

        @Override
        public void begun() {
            seen.append("begun at ").append(now / SECOND).append(' ');
        }

        @Override
        public void ended() {
            seen.append("ended at ").append(now / SECOND);
        }

        @Override
        public void passing(long moment) {
            assertThat(moment).isLessThanOrEqualTo(WINDOW.end() + LoadRun.GRACE_NANOS + SECOND);
        }
    }

    private Recording run(Load load, Exchanges server) {
        new LoadRun(() -> now, WINDOW, new Watcher()).run(load, server);
        assertThat(seen).hasToString("begun at 2 ended at 12");
        return recorder.recording();
    }

    private Recording open(double perSecond, Server server) {
        return run(new OpenLoop(new Schedule(perSecond, 0), 0, WarmUp.NONE, server, recorder::record), server);
    }

    private static final Window NEVER = new Window(-1, -1);

    @Test
    void aFastServerAnswersEverythingAtOnce() {
        Recording recording = open(100, new Server(2 * MILLI, NEVER, 10));
        assertThat(recording.total()).isEqualTo(1_000);
        assertThat(recording.count(Outcome.DONE)).isEqualTo(1_000);
        assertThat(recording.perSecondDone()).isCloseTo(100, within(0.2));
        assertThat(recording.millis(50)).isCloseTo(2, within(0.01));
        assertThat(recording.millis(100)).isCloseTo(2, within(0.01));
    }

    @Test
    void aPauseOfTheServerIsFeltByEveryRequestThatWasDueInIt() {
        // With one connection nothing more is sent during the pause: a naive measurement would count one slow request.
        Recording recording = open(100, new Server(MILLI, new Window(5 * SECOND, 6 * SECOND), 1));
        assertThat(recording.total()).isEqualTo(1_000);
        assertThat(recording.count(Outcome.DONE)).isEqualTo(1_000);
        assertThat(recording.millis(100)).isCloseTo(1_001, within(2.0));
        // 100 requests were due in the pause of a second; half of them waited for more than half of it.
        assertThat(recording.millis(95)).isCloseTo(550, within(15.0));
        assertThat(recording.millis(88)).isLessThan(5);
    }

    @Test
    void whatASlowServerCouldNotTakeIsUnansweredNotForgotten() {
        // 20 a second are answered, 100 are due; the grace time is as long as the window.
        Recording recording = open(100, new Server(50 * MILLI, NEVER, 4));
        assertThat(recording.total()).isEqualTo(1_000);
        assertThat(recording.perSecondDone()).isCloseTo(20, within(1.0));
        assertThat(recording.count(Outcome.UNANSWERED)).isCloseTo(600L, within(10L));
        assertThat(recording.millis(99)).isGreaterThan(10_000);
    }

    @Test
    void whatAColdServerLeftBehindDoesNotSpoilTheWindow() {
        // Nothing is answered during the warm-up of 2 s.
        Recording recording = open(100, new Server(MILLI, new Window(0, 2 * SECOND), 1));
        assertThat(recording.total()).isEqualTo(1_000);
        assertThat(recording.millis(100)).isLessThan(20);
    }

    @Test
    void aColdServerIsNotBuried() {
        Server server = new Server(50 * MILLI, NEVER, 1_000);
        OpenLoop load = new OpenLoop(new Schedule(100, 0), 0, new WarmUp(SECOND), server, recorder::record);
        for (now = 0; now < SECOND; now += MILLI) {
            load.tick(now);
            assertThat(server.open()).isLessThanOrEqualTo(WarmUp.AT_ONCE);
        }
        now = SECOND + 100 * MILLI;
        load.tick(now);
        assertThat(server.open()).isEqualTo(WarmUp.AT_ONCE + 11);
    }

    @Test
    void aClosedLoopFindsTheCapacity() {
        Server server = new Server(4 * MILLI, NEVER, 8);
        Recording recording = run(new ClosedLoop(8, WarmUp.NONE, server), server);
        assertThat(recording.perSecondDone()).isCloseTo(250, within(1.0));
        assertThat(recording.perSecond()).hasSize(10).allSatisfy(second -> assertThat(second.done())
                .isBetween(249L, 251L));
    }

    @Test
    void aClosedLoopLeavesTheClientsAloneWhoWereToldToComeLater() {
        Server server = new Server(4 * MILLI, NEVER, 8);
        server.away = 5;
        new ClosedLoop(8, WarmUp.NONE, server).tick(now);
        assertThat(server.open()).isEqualTo(3);
    }

    @Test
    void refusedRequestsDoNotImproveTheLatencyOfTheOthers() {
        recorder.record(WINDOW.begin(), WINDOW.begin() + 100 * MILLI, Outcome.DONE);
        recorder.record(WINDOW.begin(), WINDOW.begin() + MILLI, Outcome.REFUSED);
        Recording recording = recorder.recording();
        assertThat(recording.millis(1)).isCloseTo(100, within(0.1));
        assertThat(recording.count(Outcome.REFUSED)).isEqualTo(1);
        assertThat(recording.perSecondDone()).isEqualTo(0.1);
    }

    @Test
    void aRecordingSurvivesItsWayToAnotherProcess() {
        recorder.record(WINDOW.begin(), WINDOW.begin() + 100 * MILLI, Outcome.DONE);
        Recording there = RecordingText.of(recorder.recording(), 7).recording();
        assertThat(there.millis(99)).isEqualTo(recorder.recording().millis(99));
        assertThat(there.outcomes()).isEqualTo(recorder.recording().outcomes());
    }
}
