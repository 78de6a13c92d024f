package dev.tandem.auditor.source;

import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.fact.EntryShown;
import dev.tandem.auditor.fact.EventStored;
import dev.tandem.auditor.fact.Fact;
import dev.tandem.auditor.fact.LetterHeld;
import dev.tandem.auditor.fact.Level;
import dev.tandem.auditor.fact.MessageNoted;
import dev.tandem.auditor.fact.OrderPromised;
import dev.tandem.auditor.fact.RecordSeen;
import dev.tandem.auditor.fact.StockMoved;
import dev.tandem.auditor.fact.StreamHead;
import dev.tandem.auditor.fact.ViewShown;
import java.io.IOException;

/** Facts as bytes, about 60 each, for files that live as long as an audit. */
final class FactCodec {
    private FactCodec() {}

    static void write(Fact fact, FactOutput out) throws IOException {
        if (fact instanceof EventStored event) {
            out.sort('e')
                    .choice(Choices.CATEGORIES, event.category())
                    .text(event.key())
                    .number(event.version());
            out.id(event.id())
                    .choice(Choices.TYPES, event.type())
                    .time(event.at())
                    .flag(event.relayed());
            out.number(event.digest()).content(event.content());
        } else if (fact instanceof RecordSeen record) {
            out.sort('r').choice(Choices.CATEGORIES, record.category()).text(record.key());
            out.number(record.version()).id(record.id()).time(record.at()).number(record.digest());
            out.number(record.partition()).number(record.offset());
        } else if (fact instanceof StockMoved moved) {
            out.sort('s').text(moved.sku()).number(moved.version()).choice(Choices.MOVES, moved.move());
            out.number(moved.pieces()).text(moved.orderId());
        } else {
            writeOther(fact, out);
        }
    }

    private static void writeOther(Fact fact, FactOutput out) throws IOException {
        if (fact instanceof StreamHead head) {
            out.sort('h')
                    .choice(Choices.CATEGORIES, head.category())
                    .text(head.key())
                    .number(head.version());
        } else if (fact instanceof MessageNoted note) {
            out.sort('m')
                    .text(note.key())
                    .text(note.channel())
                    .choice(Choices.STEPS, note.step())
                    .time(note.at());
        } else if (fact instanceof ViewShown view) {
            out.sort('v').text(view.orderId()).text(view.status()).number(view.version());
            out.text(view.paymentStatus()).number(view.paymentVersion());
            out.text(view.shipmentStatus()).number(view.shipmentVersion());
        } else if (fact instanceof EntryShown entry) {
            out.sort('t').text(entry.orderId()).id(entry.eventId());
        } else if (fact instanceof LetterHeld letter) {
            out.sort('l').text(letter.service()).text(letter.topic()).text(letter.key());
            out.choice(Choices.FATES, letter.fate()).flag(letter.own());
        } else if (fact instanceof OrderPromised promised) {
            out.sort('p').text(promised.orderId());
        } else {
            throw new IllegalArgumentException("A " + fact.getClass().getSimpleName() + " is judged as it comes");
        }
    }

    static Fact read(FactInput in) throws IOException {
        char sort = in.sort();
        return switch (sort) {
            case 'e' -> event(in);
            case 'r' ->
                new RecordSeen(
                        in.choice(Choices.CATEGORIES),
                        in.text(),
                        in.number(),
                        in.id(),
                        in.time(),
                        in.number(),
                        (int) in.number(),
                        in.number());
            case 'h' -> new StreamHead(in.choice(Choices.CATEGORIES), in.text(), in.number());
            case 's' -> moved(in);
            case 'm' -> new MessageNoted(in.text(), in.text(), in.choice(Choices.STEPS), in.time());
            case 'v' ->
                new ViewShown(in.text(), in.text(), in.number(), in.text(), in.number(), in.text(), in.number());
            case 't' -> new EntryShown(in.text(), in.id());
            case 'l' -> new LetterHeld(in.text(), in.text(), in.text(), in.choice(Choices.FATES), in.flag());
            case 'p' -> new OrderPromised(in.text());
            default -> throw new IOException("no fact begins with " + sort);
        };
    }

    private static Fact event(FactInput in) throws IOException {
        Category category = in.choice(Choices.CATEGORIES);
        return new EventStored(
                category,
                in.text(),
                in.number(),
                in.id(),
                in.choice(Choices.TYPES),
                in.time(),
                in.flag(),
                in.number(),
                in.content());
    }

    // The level is judged as it comes and not kept.
    private static Fact moved(FactInput in) throws IOException {
        return new StockMoved(in.text(), in.number(), in.choice(Choices.MOVES), in.number(), Level.EMPTY, in.text());
    }
}
