package dev.tandem.simulation.clock;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A machine's calls to a part. Request and answer are steps of their own, so that the machine may die before the
 * effect, between effect and answer, or see the answer late; the effect of a dead machine's request may still come.
 */
public final class Calls {
    private final Machine machine;
    private final Part part;
    private final Scheduler scheduler;
    private final Weather weather;
    private final Dice dice;

    public Calls(Machine machine, Part part, Scheduler scheduler, Weather weather, Dice dice) {
        this.machine = machine;
        this.part = part;
        this.scheduler = scheduler;
        this.weather = weather;
        this.dice = dice;
    }

    /** @param failure what the machine is told when it gets no answer, from a sentence */
    public <T> CompletionStage<T> call(
            String what, Supplier<CompletionStage<T>> effect, Function<String, ? extends RuntimeException> failure) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Weather.Fate fate = weather.fate();
        scheduler.in(weather.latency(), () -> {
            boolean arrives = fate != Weather.Fate.REQUEST_LOST && !part.isDown() && !diesOnTheWay();
            if (!arrives) {
                tell(what, weather.patience(), () -> answer.completeExceptionally(failure.apply(lost(what))));
                return;
            }
            attempt(effect).whenComplete((value, refusal) -> {
                if (fate == Weather.Fate.ANSWER_LOST) {
                    tell(what, weather.patience(), () -> answer.completeExceptionally(failure.apply(lost(what))));
                } else {
                    tell(what, weather.latency(), () -> complete(answer, value, refusal));
                }
            });
        });
        return answer;
    }

    /** Whether the part is away. */
    public boolean isPartDown() {
        return part.isDown();
    }

    /** Whether a request of a machine that died meanwhile is gone with it. */
    public boolean diesOnTheWay() {
        return machine.isDown() && dice.chance(0.5);
    }

    /** A part that breaks under a request answers with what broke. */
    private static <T> CompletionStage<T> attempt(Supplier<CompletionStage<T>> effect) {
        try {
            return effect.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void tell(String what, long micros, Runnable answer) {
        machine.in(micros, what, answer);
    }

    private String lost(String what) {
        return part.name() + " gave no answer to " + what + ".";
    }

    private static <T> void complete(CompletableFuture<T> answer, T value, Throwable refusal) {
        if (refusal == null) {
            answer.complete(value);
        } else {
            answer.completeExceptionally(
                    refusal instanceof CompletionException && refusal.getCause() != null
                            ? refusal.getCause()
                            : refusal);
        }
    }
}
