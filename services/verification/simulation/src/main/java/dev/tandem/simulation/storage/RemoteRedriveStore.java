package dev.tandem.simulation.storage;

import dev.tandem.messaging.letter.Instruction;
import dev.tandem.messaging.letter.NewRedrive;
import dev.tandem.messaging.letter.Redrive;
import dev.tandem.messaging.letter.RedriveClaim;
import dev.tandem.messaging.letter.RedriveStore;
import dev.tandem.simulation.clock.Calls;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** A machine's way to a service's redrives. */
public final class RemoteRedriveStore implements RedriveStore {
    private final RedriveStore redrives;
    private final Calls calls;

    public RemoteRedriveStore(Storage storage, Calls calls) {
        this.redrives = storage.letters().redrives();
        this.calls = calls;
    }

    @Override
    public CompletionStage<Redrive> start(NewRedrive redrive) {
        return call("start redrive", () -> redrives.start(redrive));
    }

    @Override
    public CompletionStage<Optional<Redrive>> find(UUID redrive) {
        return call("find redrive", () -> redrives.find(redrive));
    }

    @Override
    public CompletionStage<List<Redrive>> list(long beforeNumber, int limit) {
        return call("list redrives", () -> redrives.list(beforeNumber, limit));
    }

    @Override
    public CompletionStage<Redrive> cancel(UUID redrive, Instruction by) {
        return call("cancel redrive", () -> redrives.cancel(redrive, by));
    }

    @Override
    public CompletionStage<Redrive> resume(UUID redrive, Instruction by) {
        return call("resume redrive", () -> redrives.resume(redrive, by));
    }

    @Override
    public CompletionStage<Optional<RedriveClaim>> claim(Instant now, Duration claimTime) {
        return call("claim redrive", () -> redrives.claim(now, claimTime));
    }

    @Override
    public CompletionStage<Optional<Instant>> nextDue() {
        return call("next redrive due", redrives::nextDue);
    }

    @Override
    public CompletionStage<Integer> advance(RedriveClaim claim, int limit, Instant now, Instant nextAt) {
        return call("advance redrive", () -> redrives.advance(claim, limit, now, nextAt));
    }

    @Override
    public CompletionStage<Void> rest(RedriveClaim claim, Instant nextAt) {
        return call("rest redrive", () -> redrives.rest(claim, nextAt));
    }

    @Override
    public CompletionStage<Void> stop(RedriveClaim claim, String reason, Instant now) {
        return call("stop redrive", () -> redrives.stop(claim, reason, now));
    }

    @Override
    public CompletionStage<Void> complete(RedriveClaim claim, Instant now) {
        return call("complete redrive", () -> redrives.complete(claim, now));
    }

    private <T> CompletionStage<T> call(String what, Supplier<CompletionStage<T>> effect) {
        return calls.call(what, effect, RemoteEventStore::unavailable);
    }
}
