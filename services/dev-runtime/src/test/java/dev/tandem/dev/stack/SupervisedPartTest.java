package dev.tandem.dev.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.process.RunningProcess;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class SupervisedPartTest {

    private long now = 1_000;
    private boolean ready;
    private boolean launchFails;
    private final Deque<FakeProcess> launched = new ArrayDeque<>();
    private final StartSlots slots = new StartSlots(1);
    private final SupervisedPart part = part("ordering");

    @Test
    void isReadyWhenItsProcessSaysSo() {
        part.tick();
        part.tick();
        assertThat(part.state()).isEqualTo(PartState.STARTING);
        now += 1_500;
        ready = true;
        part.tick();
        part.tick();
        assertThat(part.state()).isEqualTo(PartState.READY);
        assertThat(part.status().startMillis()).isEqualTo(1_500);
    }

    @Test
    void isUnreadyWhenItServedBefore() {
        becomeReady();
        ready = false;
        part.tick();
        assertThat(part.state()).isEqualTo(PartState.UNREADY);
    }

    @Test
    void restartsACrashedProcessAfterAGrowingPause() {
        becomeReady();
        launched.peek().alive = false;
        part.tick();
        assertThat(part.state()).isEqualTo(PartState.CRASHED);
        assertLaunchedAfter(1_000);
        launched.peek().alive = false;
        part.tick();
        assertLaunchedAfter(2_000);
    }

    @Test
    void forgetsOldCrashesAfterAMinuteOfService() {
        becomeReady();
        launched.peek().alive = false;
        part.tick();
        assertLaunchedAfter(1_000);
        part.tick();
        now += 60_000;
        launched.peek().alive = false;
        part.tick();
        assertLaunchedAfter(1_000);
    }

    @Test
    void tellsWhyALaunchFailedAndTriesAgain() {
        launchFails = true;
        part.tick();
        part.tick();
        assertThat(part.status().state()).isEqualTo(PartState.CRASHED);
        assertThat(part.status().note()).isEqualTo("no such program");
        launchFails = false;
        now += 1_000;
        becomeReady();
    }

    @Test
    void staysStoppedUntilItIsResumed() {
        becomeReady();
        part.stop();
        part.tick();
        assertThat(part.state()).isEqualTo(PartState.STOPPED);
        assertThat(launched.peek().alive).isFalse();
        part.resume();
        becomeReady();
        assertThat(launched).hasSize(2);
    }

    @Test
    void waitsForASlotUntilTheOneBeforeIsReadyOrLate() {
        SupervisedPart next = part("gateway");
        part.tick();
        next.tick();
        assertThat(next.state()).isEqualTo(PartState.WAITING);
        now += 20_001;
        part.tick();
        next.tick();
        assertThat(next.state()).isEqualTo(PartState.STARTING);
    }

    private void becomeReady() {
        ready = true;
        part.tick();
        part.tick();
        part.tick();
        assertThat(part.state()).isEqualTo(PartState.READY);
    }

    private void assertLaunchedAfter(long pauseMillis) {
        int before = launched.size();
        now += pauseMillis - 1;
        part.tick();
        assertThat(launched).hasSize(before);
        now += 1;
        part.tick();
        part.tick();
        part.tick();
        assertThat(launched).hasSize(before + 1);
    }

    private SupervisedPart part(String name) {
        PartSpec spec = new PartSpec(name, 8081, 9081, Path.of("no.log"), this::launch, () -> ready);
        return new SupervisedPart(spec, slots, Runnable::run, () -> now);
    }

    private RunningProcess launch() {
        if (launchFails) {
            throw new DevRuntimeException("no such program");
        }
        launched.push(new FakeProcess());
        return launched.peek();
    }

    private static final class FakeProcess implements RunningProcess {

        private boolean alive = true;

        @Override
        public long pid() {
            return Long.MAX_VALUE;
        }

        @Override
        public boolean isAlive() {
            return alive;
        }

        @Override
        public void kill() {
            alive = false;
        }

        @Override
        public void close() {
            alive = false;
        }
    }
}
