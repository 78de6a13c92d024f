package dev.tandem.simulation.outside;

import dev.tandem.messaging.Reply;
import dev.tandem.simulation.check.Findings;
import dev.tandem.simulation.clock.Dice;
import dev.tandem.simulation.clock.Machine;
import dev.tandem.simulation.service.Rpc;
import dev.tandem.simulation.service.Service;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A request under one idempotency key, repeated until it is answered, and sometimes after. Every answer must be the
 * first one.
 */
final class Request<A, R> {
    private static final long DEADLINE_MICROS = 3_000_000;

    private final String name;
    private final Machine caller;
    private final Service<A> callee;
    private final Function<A, CompletionStage<Reply<R>>> work;
    private final Rpc rpc;
    private final Dice dice;
    private final Findings findings;
    private Consumer<Reply<R>> then = reply -> {};
    private Reply<R> first;
    private boolean givesUp;
    private int asked;
    private int told;

    Request(String name, Customers customers, Service<A> callee, Function<A, CompletionStage<Reply<R>>> work) {
        this.name = name;
        this.caller = customers.machine();
        this.callee = callee;
        this.work = work;
        this.rpc = new Rpc(customers.surroundings(), caller);
        this.dice = customers.surroundings().dice();
        this.findings = customers.surroundings().watches().findings();
    }

    /** Told once, of the first answer. */
    Request<A, R> then(Consumer<Reply<R>> next) {
        this.then = next;
        return this;
    }

    /** Makes one attempt each time it is asked, whatever comes of it. */
    Request<A, R> once() {
        this.givesUp = true;
        return this;
    }

    /** Asks in this many microseconds, and again until there is an answer. */
    void ask(long micros) {
        asked++;
        caller.in(micros, name, this::attempt);
    }

    /** Whether every time it was asked it was answered, or given up. */
    boolean isAnswered() {
        return asked == told;
    }

    /** The first answer, or null. */
    Reply<R> answer() {
        return first;
    }

    private void attempt() {
        rpc.call(callee.any(), name, DEADLINE_MICROS, work).whenComplete((reply, failure) -> {
            if (failure != null && givesUp) {
                told++;
            } else if (failure != null) {
                caller.in(dice.scaled(10_000, 500_000), name, this::attempt);
            } else {
                answered(reply);
            }
        });
    }

    private void answered(Reply<R> reply) {
        told++;
        if (first == null) {
            first = reply;
            then.accept(reply);
        } else if (!content(first).equals(content(reply))) {
            findings.add(
                    "same-key-same-answer",
                    name + " was first answered " + content(first) + " and then " + content(reply) + ".");
        }
    }

    private static Object content(Reply<?> reply) {
        return reply instanceof Reply.Accepted<?> accepted ? accepted.value() : ((Reply.Rejected<?>) reply).rejection();
    }
}
