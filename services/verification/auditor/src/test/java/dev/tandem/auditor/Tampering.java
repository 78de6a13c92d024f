package dev.tandem.auditor;

import static dev.tandem.auditor.Stories.COMPLETED;
import static dev.tandem.auditor.Stories.SKU;

import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.fact.Content;
import dev.tandem.auditor.fact.EventStored;
import dev.tandem.auditor.fact.EventType;
import dev.tandem.auditor.fact.Level;
import dev.tandem.auditor.fact.MessageNoted;
import dev.tandem.auditor.fact.Move;
import dev.tandem.auditor.fact.RecordSeen;
import dev.tandem.auditor.fact.StockMoved;
import dev.tandem.auditor.fact.ViewShown;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What corruptions do to a world. */
final class Tampering {
    /** Nobody ever placed this order. */
    static final String GHOST = Stories.id(99);
    /** The key of one message. */
    static final String MESSAGE = Stories.healthy().notes.get(0).key();

    private Tampering() {}

    /** Takes an event of the completed order away, and what tells of it stays. */
    static Consumer<World> removing(EventType type) {
        return world -> world.events.remove(world.event(type, COMPLETED));
    }

    static Consumer<World> removing(Category category) {
        return world -> world.events.removeIf(
                event -> event.category() == category && event.key().equals(COMPLETED));
    }

    static Consumer<World> adding(EventType type) {
        return world -> world.happen(type, COMPLETED, Content.NONE);
    }

    static Consumer<World> saying(EventType type, Content content) {
        return world -> replace(
                world,
                type,
                COMPLETED,
                event -> new EventStored(
                        event.category(),
                        event.key(),
                        event.version(),
                        event.id(),
                        event.type(),
                        event.at(),
                        event.relayed(),
                        event.digest(),
                        content));
    }

    static void replace(World world, EventType type, String key, UnaryOperator<EventStored> change) {
        world.events.replaceAll(event -> event.type() == type && event.key().equals(key) ? change.apply(event) : event);
    }

    /** Moves pieces of the one item without any reservation's knowledge. */
    static Consumer<World> moving(Move move, String orderId) {
        return world -> world.move(move, SKU, 2, orderId);
    }

    static Consumer<World> replacingRecord(UnaryOperator<RecordSeen> change) {
        return world -> world.records.replaceAll(
                record -> is(record, Category.ORDER, COMPLETED, 2) ? change.apply(record) : record);
    }

    static boolean is(RecordSeen record, Category category, String key, long version) {
        return record.category() == category && record.key().equals(key) && record.version() == version;
    }

    static int indexOf(World world, Category category, String key, long version) {
        Predicate<RecordSeen> wanted = record -> is(record, category, key, version);
        return world.records.indexOf(Stream.of(world.records)
                .flatMap(List::stream)
                .filter(wanted)
                .findFirst()
                .orElseThrow());
    }

    static Consumer<World> forgetting(Move move, String orderId) {
        return world -> world.moves.removeIf(
                moved -> moved.move() == move && moved.orderId().equals(orderId));
    }

    static Consumer<World> changingLevel(java.util.function.UnaryOperator<Level> change) {
        return world -> world.moves.replaceAll(moved -> moved.version() != 2
                ? moved
                : new StockMoved(
                        moved.sku(),
                        moved.version(),
                        moved.move(),
                        moved.pieces(),
                        change.apply(moved.level()),
                        moved.orderId()));
    }

    static Consumer<World> forgetting(MessageNoted.Step step) {
        return world ->
                world.notes.removeIf(note -> note.step() == step && note.key().equals(MESSAGE));
    }

    static Consumer<World> showing(UnaryOperator<ViewShown> change) {
        return world -> world.views.replaceAll(view -> view.orderId().equals(COMPLETED) ? change.apply(view) : view);
    }
}
