package dev.tandem.auditor.ledger;

import dev.tandem.auditor.fact.EventType;
import dev.tandem.auditor.fact.LetterHeld;
import dev.tandem.auditor.fact.MessageNoted;
import dev.tandem.auditor.finding.Dossier;
import java.util.List;

/** Counts each order once, by where it stands, and each message by what became of it. Not thread-safe. */
final class Tally {
    private long accepted;
    private long completed;
    private long cancelled;
    private long inFlight;
    private long parked;
    private long dead;
    private long letters;
    private long undelivered;
    private long repeatedMessages;

    void add(Dossier dossier) {
        List<LetterHeld> held = dossier.all(LetterHeld.class);
        letters += held.stream()
                .filter(letter -> letter.fate() != LetterHeld.Fate.DISCARDED)
                .count();
        addMessage(dossier.all(MessageNoted.class));
        if (dossier.isOrder()) {
            accepted++;
            addOrder(dossier, held.stream().filter(LetterHeld::own).toList());
        }
    }

    private void addOrder(Dossier order, List<LetterHeld> held) {
        if (order.has(EventType.ORDER_COMPLETED)) {
            completed++;
        } else if (order.isFinal()) {
            cancelled++;
        } else if (held.isEmpty()) {
            inFlight++;
        } else if (held.stream().allMatch(letter -> letter.fate() == LetterHeld.Fate.PARKED)) {
            parked++;
        } else {
            dead++;
        }
    }

    private void addMessage(List<MessageNoted> notes) {
        long received = count(notes, MessageNoted.Step.RECEIVED);
        repeatedMessages += Math.max(0, received - 1);
        undelivered += count(notes, MessageNoted.Step.FAILED);
    }

    private static long count(List<MessageNoted> notes, MessageNoted.Step step) {
        return notes.stream().filter(note -> note.step() == step).count();
    }

    Balance.Orders orders() {
        return new Balance.Orders(accepted, completed, cancelled, inFlight, parked, dead);
    }

    Balance.Extras extras(long repeatedRecords, long foreignRecords) {
        return new Balance.Extras(repeatedRecords, foreignRecords, letters, repeatedMessages, undelivered);
    }
}
