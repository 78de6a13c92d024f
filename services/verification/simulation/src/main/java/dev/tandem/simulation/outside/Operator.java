package dev.tandem.simulation.outside;

import dev.tandem.messaging.Fingerprint;
import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.messaging.letter.Instruction;
import dev.tandem.messaging.letter.KeptLetter;
import dev.tandem.messaging.letter.LetterDesk;
import dev.tandem.messaging.letter.LetterQuery;
import dev.tandem.messaging.letter.NewRedrive;
import dev.tandem.messaging.letter.Redrive;
import dev.tandem.messaging.letter.RedrivePlan;
import dev.tandem.messaging.letter.RedriveStatus;
import dev.tandem.messaging.letter.RedriveStore;
import dev.tandem.simulation.clock.Calls;
import dev.tandem.simulation.clock.Dice;
import dev.tandem.simulation.clock.Machine;
import dev.tandem.simulation.service.Service;
import dev.tandem.simulation.service.Surroundings;
import dev.tandem.simulation.storage.RemoteEventStore;
import dev.tandem.simulation.storage.RemoteRedriveStore;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Whoever looks after a service's dead letters: impatient, clicks twice, and does not always get an answer. */
public final class Operator {
    private static final LetterQuery DEAD = LetterQuery.ofStatuses(Set.of(LetterStatus.DEAD));
    private static final List<Integer> CANARY = List.of(1, 2);
    private static final int RATE = 50;
    private static final int AT_ONCE = 20;

    private final Surroundings all;
    private final Dice dice;
    private final Machine machine;
    private final LetterDesk desk;
    private final RedriveStore redrives;
    private final Calls calls;

    public Operator(Surroundings all, Service<?> service) {
        this.all = all;
        this.dice = all.dice();
        this.machine = new Machine("operator", all.scheduler(), all.trace());
        this.calls = all.calls(machine, service.storage().database());
        this.desk = service.storage().letters().desk();
        this.redrives = new RemoteRedriveStore(service.storage(), calls);
    }

    public void start() {
        machine.in(dice.scaled(200_000, 3_000_000), "look", this::look);
    }

    private void look() {
        call("list letters", () -> desk.list(DEAD, 0, AT_ONCE)).thenAccept(page -> work(page.letters()));
        redrives.list(Long.MAX_VALUE, 1).thenAccept(latest -> latest.forEach(this::goOn));
        start();
    }

    private void work(List<KeptLetter> dead) {
        if (!dead.isEmpty() && dice.chance(0.4)) {
            redriveAll();
        }
        for (KeptLetter kept : dead) {
            decide(kept.letter());
            if (dice.chance(0.3)) {
                decide(kept.letter());
            }
        }
    }

    private void decide(Letter letter) {
        UUID id = letter.id();
        if (all.broker().damage().isGarbage(letter.lane().consumer(), letter.record())) {
            call("discard", () -> desk.discard(id, word("it never was an event")))
                    .thenRun(() -> decided("discarded", letter));
            return;
        }
        all.broker().damage().original(letter.record()).ifPresent(value -> call(
                        "edit", () -> desk.edit(id, value, word("as it was sent")))
                .thenRun(() -> decided("edited", letter)));
        if (dice.chance(0.6)) {
            machine.in(
                    dice.scaled(1_000, 50_000), "redrive", () -> call("redrive", () -> desk.redrive(id, word("again")))
                            .thenRun(() -> decided("redriven", letter)));
        }
    }

    private void redriveAll() {
        UUID id = all.ids().get();
        RedrivePlan plan = new RedrivePlan(DEAD, CANARY, RATE);
        NewRedrive asked = new NewRedrive(id, new Fingerprint(id), plan, word("all of them"));
        redrives.start(asked).thenRun(() -> all.trace().say("operator", () -> "a redrive is started"));
        if (dice.chance(0.3)) {
            redrives.start(asked);
        }
    }

    private void goOn(Redrive latest) {
        if (latest.status() == RedriveStatus.STOPPED && dice.chance(0.5)) {
            redrives.resume(latest.id(), word("go on"));
        } else if (latest.status() == RedriveStatus.RUNNING && dice.chance(0.2)) {
            redrives.cancel(latest.id(), word("enough"));
        }
    }

    private void decided(String what, Letter letter) {
        all.trace()
                .say(
                        "operator",
                        () -> letter.lane().consumer() + " " + letter.record().position() + " is " + what);
    }

    private <T> CompletionStage<T> call(String what, Supplier<CompletionStage<T>> work) {
        return calls.call(what, work, RemoteEventStore::unavailable);
    }

    private Instruction word(String reason) {
        return new Instruction("operator", reason, all.scheduler().instant());
    }
}
