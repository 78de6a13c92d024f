package dev.tandem.auditor.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.auditor.fact.Amount;
import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.fact.Content;
import dev.tandem.auditor.fact.EntryShown;
import dev.tandem.auditor.fact.EventStored;
import dev.tandem.auditor.fact.EventType;
import dev.tandem.auditor.fact.Fact;
import dev.tandem.auditor.fact.LetterHeld;
import dev.tandem.auditor.fact.Level;
import dev.tandem.auditor.fact.MessageNoted;
import dev.tandem.auditor.fact.Move;
import dev.tandem.auditor.fact.OrderPromised;
import dev.tandem.auditor.fact.Quantity;
import dev.tandem.auditor.fact.RecordSeen;
import dev.tandem.auditor.fact.StockMoved;
import dev.tandem.auditor.fact.StreamHead;
import dev.tandem.auditor.fact.ViewShown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactFilesTest {
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00.123Z");
    private static final UUID ID = UUID.fromString("0192f0c1-7a5e-7c3e-9b1a-1f2e3d4c5b6a");
    private static final String ORDER = ID.toString();
    private static final String NO_UUID = "not-a-uuid-but-more-than-36-characters-long";

    @ParameterizedTest
    @MethodSource("facts")
    void givesBackWhatItGot(Fact fact) {
        try (FactFiles files = FactFiles.create()) {
            files.add(fact);

            List<Fact> back = new ArrayList<>();
            files.forEach((subject, facts) -> {
                assertThat(subject).isEqualTo(fact.subject());
                back.addAll(facts);
            });

            assertThat(back).containsExactly(fact);
        }
    }

    @Test
    void bringsTheFactsOfASubjectTogetherInTheirOrder() {
        Map<String, List<Long>> versions = new HashMap<>();
        try (FactFiles files = FactFiles.create()) {
            for (long version = 1; version <= 3; version++) {
                for (int order = 0; order < 1_000; order++) {
                    files.add(new StreamHead(Category.ORDER, new UUID(1, order).toString(), version));
                }
            }
            files.forEach((subject, facts) -> versions.put(
                    subject,
                    facts.stream().map(fact -> ((StreamHead) fact).version()).toList()));
        }
        assertThat(versions).hasSize(1_000).allSatisfy((subject, seen) -> assertThat(seen)
                .containsExactly(1L, 2L, 3L));
    }

    @Test
    void everySortOfFactThatHasASubjectIsTried() {
        List<Class<?>> tried =
                facts().<Class<?>>map(Object::getClass).distinct().toList();

        assertThat(Fact.class.getPermittedSubclasses().length - tried.size())
                .as("judged as they come: PartitionRead, ForeignRecord, TaskWaiting")
                .isEqualTo(3);
    }

    static Stream<Fact> facts() {
        return Stream.concat(
                events(),
                Stream.of(
                        new RecordSeen(Category.PAYMENT, ORDER, 300, ID, AT, Long.MIN_VALUE, 11, 1_000_000),
                        new StreamHead(Category.SHIPMENT, ORDER, 127),
                        new StockMoved("LAMP", 128, Move.DEDUCT, 2, Level.EMPTY, ORDER),
                        new MessageNoted("key", "EMAIL", MessageNoted.Step.RECEIVED, null),
                        new MessageNoted(ORDER, "WEBHOOK", MessageNoted.Step.SENT, AT),
                        new ViewShown(ORDER, "PAID", 3, "", 0, "SHIPMENT_STATUS_PREPARED", 1),
                        new EntryShown(ORDER, ID),
                        new LetterHeld("payment", "ordering.order.events.v1", NO_UUID, LetterHeld.Fate.DISCARDED, true),
                        new OrderPromised(ORDER)));
    }

    private static Stream<Fact> events() {
        Content full =
                new Content(new Amount("EUR", -5), List.of(new Quantity("LAMP", 70_000)), "reference", "about", AT);
        String shouted = ORDER.toUpperCase(Locale.ROOT);
        return Stream.of(
                event(Category.NOTIFICATION, ORDER + ":paid:email", EventType.UNKNOWN, full),
                event(Category.STOCK, "LAMP", EventType.STOCK_ITEM_RUN_LOW, Content.NONE),
                event(Category.ORDER, shouted, EventType.ORDER_PAID, Content.UNREADABLE));
    }

    private static Fact event(Category category, String key, EventType type, Content content) {
        return new EventStored(category, key, Long.MAX_VALUE, ID, type, AT, true, -7, content);
    }
}
