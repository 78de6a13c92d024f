package dev.tandem.simulation.service;

import dev.tandem.messaging.consume.DependencyPause;
import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.messaging.consume.FaultClass;
import dev.tandem.messaging.consume.FaultClassifier;
import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.consume.PauseListener;
import dev.tandem.messaging.consume.RecordHandler;
import dev.tandem.messaging.lane.DeadPolicy;
import dev.tandem.messaging.lane.Fault;
import dev.tandem.messaging.lane.LaneListener;
import dev.tandem.messaging.lane.LaneParts;
import dev.tandem.messaging.lane.LanePolicy;
import dev.tandem.messaging.lane.LaneRunner;
import dev.tandem.messaging.lane.LaneRunnerSettings;
import dev.tandem.messaging.lane.LanedConsumption;
import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.retry.Backoff;
import dev.tandem.simulation.broker.Consumption;
import dev.tandem.simulation.clock.Machine;
import dev.tandem.simulation.storage.RemoteLaneStore;
import dev.tandem.simulation.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One group's way from the broker to the handler: live records and those that wait in lanes. */
final class Channel implements Consumption {
    private static final int ATTEMPTS = 4;
    private static final int LANES_AT_ONCE = 2;
    private static final Duration CLAIM = Duration.ofSeconds(3);
    private static final Duration POLL = Duration.ofSeconds(2);

    private final Surroundings all;
    private final Machine machine;
    private final String group;
    private final Consumption live;
    private final LaneRunner lanes;

    Channel(Surroundings all, Storage storage, Machine machine, String group, EventHandler handler) {
        this.all = all;
        this.machine = machine;
        this.group = group;
        RecordHandler attempts = new Attempts(handler);
        LaneParts parts = new LaneParts(
                all.parts().lanes(new RemoteLaneStore(storage, all.calls(machine, storage.database()))),
                Channel::classify,
                policy(),
                machine.clock(),
                new Narrator());
        DependencyPause pause =
                new DependencyPause(parts.faults(), machine.backoff(all.dice(), Duration.ZERO), PauseListener.NONE);
        this.live = all.parts().consumption(new LanedConsumption(group, attempts, parts, pause));
        this.lanes = new LaneRunner(
                group, attempts, parts, new LaneRunnerSettings(LANES_AT_ONCE, CLAIM, POLL, machine.timer()));
    }

    void start() {
        lanes.start();
    }

    @Override
    public CompletionStage<Void> take(IncomingRecord record) {
        all.watches().applied().delivered(group, record);
        return live.take(record);
    }

    CompletableFuture<Void> stop() {
        return lanes.stop().toCompletableFuture();
    }

    private LanePolicy policy() {
        return new LanePolicy(
                ATTEMPTS,
                new Backoff(Duration.ofMillis(20), Duration.ofSeconds(2), all.dice()::fraction),
                DeadPolicy.HOLD);
    }

    /** Failures of a dependency count as such however deep they are wrapped. */
    private static FaultClass classify(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            FaultClass known = FaultClassifier.CORE.classify(cause);
            if (known != FaultClass.RECORD) {
                return known;
            }
        }
        return FaultClass.RECORD;
    }

    private final class Attempts implements RecordHandler {
        private final EventHandler handler;

        Attempts(EventHandler handler) {
            this.handler = handler;
        }

        @Override
        public CompletionStage<Void> handle(IncomingRecord record) {
            return all.poison().spoils(group, record)
                    ? CompletableFuture.failedFuture(new IllegalArgumentException("Poison"))
                    : handler.handle(record.event());
        }

        @Override
        public boolean concerns(IncomingRecord record) {
            return handler.concerns(record);
        }
    }

    private final class Narrator implements LaneListener {
        @Override
        public void parked(Letter letter) {
            lanes.wake();
            say("parked", letter);
        }

        @Override
        public void queued(Letter letter) {
            say("queued", letter);
        }

        @Override
        public void applied(Letter letter) {
            say("applied from its lane", letter);
        }

        @Override
        public void failed(Letter letter, Fault fault, Optional<Instant> nextAttemptAt) {
            say(nextAttemptAt.isPresent() ? "failed again" : "dead", letter);
        }

        private void say(String what, Letter letter) {
            all.trace().say(machine.name(), () -> group + ": " + letter.record().position() + " is " + what);
        }
    }
}
