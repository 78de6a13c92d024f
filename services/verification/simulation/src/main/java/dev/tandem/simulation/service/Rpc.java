package dev.tandem.simulation.service;

import dev.tandem.simulation.clock.Machine;
import dev.tandem.simulation.clock.Weather;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Calls from a machine to a replica. A call may get lost both ways, be late, or meet a replica that is gone. */
public final class Rpc {
    private final Surroundings all;
    private final Machine caller;

    public Rpc(Surroundings all, Machine caller) {
        this.all = all;
        this.caller = caller;
    }

    /** Fails when there is no answer in time; whether the work was done is unknown then. */
    public <A, T> CompletionStage<T> call(
            Replica<A> replica, String what, long timeoutMicros, Function<A, CompletionStage<T>> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Machine callee = replica.machine();
        A api = replica.api();
        Weather.Fate fate = all.weather().fate();
        caller.in(timeoutMicros, "deadline", () -> answer.completeExceptionally(gone(replica, "did not answer")));
        all.scheduler().in(all.weather().latency(), () -> {
            if (callee.isDown()) {
                tell(answer, null, gone(replica, "is down"));
            } else if (fate != Weather.Fate.REQUEST_LOST) {
                callee.in(0, what, () -> work.apply(api).whenComplete((value, failure) -> {
                    if (fate == Weather.Fate.ANSWERED) {
                        tell(answer, value, failure);
                    }
                }));
            }
        });
        return answer;
    }

    private <T> void tell(CompletableFuture<T> answer, T value, Throwable failure) {
        caller.in(all.weather().latency(), "answer", () -> {
            if (failure == null) {
                answer.complete(value);
            } else {
                answer.completeExceptionally(failure);
            }
        });
    }

    private static IllegalStateException gone(Replica<?> replica, String why) {
        return new IllegalStateException(replica.name() + " " + why + ".");
    }
}
