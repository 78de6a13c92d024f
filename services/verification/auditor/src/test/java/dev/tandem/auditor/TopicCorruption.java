package dev.tandem.auditor;

import static dev.tandem.auditor.Stories.COMPLETED;
import static dev.tandem.auditor.Stories.SKU;
import static dev.tandem.auditor.Tampering.GHOST;
import static dev.tandem.auditor.Tampering.indexOf;
import static dev.tandem.auditor.Tampering.is;
import static dev.tandem.auditor.Tampering.replace;
import static dev.tandem.auditor.Tampering.replacingRecord;

import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.fact.EventStored;
import dev.tandem.auditor.fact.EventType;
import dev.tandem.auditor.fact.RecordSeen;
import dev.tandem.auditor.finding.Rule;
import java.util.Collections;
import java.util.UUID;
import java.util.function.Consumer;

/** What was published. */
enum TopicCorruption implements Corruption {
    A_RECORD_IS_NOT_THERE(
            Rule.EVENT_UNPUBLISHED,
            COMPLETED,
            world -> world.records.removeIf(record -> is(record, Category.PAYMENT, COMPLETED, 2))),
    AN_ITEMS_RECORD_IS_NOT_THERE(
            Rule.EVENT_UNPUBLISHED, SKU, world -> world.records.removeIf(record -> is(record, Category.STOCK, SKU, 3))),
    A_RECORD_OF_NO_EVENT(
            Rule.RECORD_INVENTED,
            GHOST,
            world -> world.records.add(
                    new RecordSeen(Category.ORDER, GHOST, 1, UUID.randomUUID(), World.START, 1, 0, 999))),
    OTHER_BYTES(
            Rule.RECORD_DIFFERS,
            COMPLETED,
            replacingRecord(record -> new RecordSeen(
                    record.category(), record.key(), record.version(), record.id(), record.at(), 1, 0, 5))),
    ANOTHER_ID(
            Rule.RECORD_DIFFERS,
            COMPLETED,
            replacingRecord(record -> new RecordSeen(
                    record.category(),
                    record.key(),
                    record.version(),
                    UUID.randomUUID(),
                    record.at(),
                    record.digest(),
                    0,
                    5))),
    TWO_RECORDS_IN_THE_WRONG_ORDER(
            Rule.RECORD_TOO_EARLY,
            COMPLETED,
            world -> Collections.swap(
                    world.records,
                    indexOf(world, Category.ORDER, COMPLETED, 2),
                    indexOf(world, Category.ORDER, COMPLETED, 3))),
    A_VERSION_WAS_SKIPPED(
            Rule.RECORD_GAP,
            COMPLETED,
            world -> world.records.removeIf(record -> is(record, Category.ORDER, COMPLETED, 2))),
    AN_EVENT_WAITS(Rule.RELAY_STUCK, COMPLETED, world -> {
        world.records.removeIf(record -> record.id()
                .equals(world.event(EventType.ORDER_COMPLETED, COMPLETED).id()));
        replace(
                world,
                EventType.ORDER_COMPLETED,
                COMPLETED,
                event -> new EventStored(
                        event.category(),
                        event.key(),
                        event.version(),
                        event.id(),
                        event.type(),
                        event.at(),
                        false,
                        event.digest(),
                        event.content()));
    });

    private final Rule rule;
    private final String id;
    private final Consumer<World> tampering;

    TopicCorruption(Rule rule, String id, Consumer<World> tampering) {
        this.rule = rule;
        this.id = id;
        this.tampering = tampering;
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public void tamperWith(World world) {
        tampering.accept(world);
    }
}
