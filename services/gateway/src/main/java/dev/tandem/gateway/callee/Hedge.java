package dev.tandem.gateway.callee;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Makes a call once more, beside the first, when its answer is long in coming: the replica that has it may be frozen, and
 * the next one may answer at once. Safe for use from any thread.
 */
final class Hedge {
    private final Duration after;
    private final BooleanSupplier mayHedge;

    /**
     * @param after time without an answer
     * @param mayHedge asked then, once for each call that is long in coming
     */
    Hedge(Duration after, BooleanSupplier mayHedge) {
        this.after = after;
        this.mayHedge = mayHedge;
    }

    /**
     * The first answer counts, and the other call is cancelled; a failure counts when it is that of the first call.
     *
     * @param again the call without a limit: those that hang may have taken all places
     */
    <T> Uni<T> around(Uni<T> call, Uni<T> again) {
        return Uni.createFrom().emitter(caller -> {
            AtomicBoolean answered = new AtomicBoolean();
            Cancellable first = call.onTermination()
                    .invoke(() -> answered.set(true))
                    .subscribe()
                    .with(caller::complete, caller::fail);
            Cancellable second = answered.get()
                    ? () -> {}
                    : later(again, answered).subscribe().with(caller::complete, failure -> {});
            caller.onTermination(() -> {
                first.cancel();
                second.cancel();
            });
        });
    }

    private <T> Uni<T> later(Uni<T> again, AtomicBoolean answered) {
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(after)
                .chain(() -> !answered.get() && mayHedge.getAsBoolean()
                        ? again
                        : Uni.createFrom().nothing());
    }
}
