package dev.tandem.auditor;

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
import dev.tandem.auditor.fact.PartitionRead;
import dev.tandem.auditor.fact.RecordSeen;
import dev.tandem.auditor.fact.StockMoved;
import dev.tandem.auditor.fact.StreamHead;
import dev.tandem.auditor.fact.TaskWaiting;
import dev.tandem.auditor.fact.ViewShown;
import dev.tandem.auditor.finding.Scope;
import dev.tandem.auditor.ledger.Balance;
import dev.tandem.auditor.ledger.Ledger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What everybody wrote, as lists of facts that a test may tamper with before they are audited. */
final class World {
    static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    static final Instant AUDITED = START.plus(Duration.ofHours(1));

    final List<EventStored> events = new ArrayList<>();
    final List<StockMoved> moves = new ArrayList<>();
    final List<StreamHead> heads = new ArrayList<>();
    final List<RecordSeen> records = new ArrayList<>();
    final List<ViewShown> views = new ArrayList<>();
    final List<EntryShown> entries = new ArrayList<>();
    final List<MessageNoted> notes = new ArrayList<>();
    final List<LetterHeld> letters = new ArrayList<>();
    final List<TaskWaiting> tasks = new ArrayList<>();
    final List<OrderPromised> promises = new ArrayList<>();
    /** First offset of each topic's partition; 0 when not here. */
    final Map<Category, Long> beginnings = new HashMap<>();

    private final Map<String, Level> levels = new HashMap<>();
    private Instant now = START;

    /** Appends an event to its stream and publishes it. */
    EventStored happen(EventType type, String key, Content content) {
        now = now.plusMillis(100);
        Category category = type.category();
        long version = version(category, key) + 1;
        UUID id = UUID.nameUUIDFromBytes((category.stream(key) + version).getBytes(StandardCharsets.UTF_8));
        EventStored event = new EventStored(
                category, key, version, id, type, now, category.isPublished(), id.getLeastSignificantBits(), content);
        events.add(event);
        heads.removeIf(head -> head.category() == category && head.key().equals(key));
        heads.add(new StreamHead(category, key, version));
        if (category.isPublished()) {
            records.add(new RecordSeen(category, key, version, id, now, event.digest(), 0, records.size()));
        }
        if (category.isPublished() && category != Category.STOCK) {
            entries.add(new EntryShown(key, id));
        }
        return event;
    }

    /** Moves pieces of an item. */
    void move(Move move, String sku, long pieces, String orderId) {
        EventType type = EventType.valueOf("STOCK_ITEM_"
                + switch (move) {
                    case RESTOCK -> "RESTOCKED";
                    case RESERVE -> "RESERVED";
                    case RELEASE -> "RELEASED";
                    case DEDUCT -> "DEDUCTED";
                });
        long version = happen(type, sku, Content.NONE).version();
        Level level = levels.getOrDefault(sku, Level.EMPTY).after(move, pieces);
        levels.put(sku, level);
        moves.add(new StockMoved(sku, version, move, pieces, level, orderId));
    }

    void send(String key, String channel) {
        for (MessageNoted.Step step : MessageNoted.Step.values()) {
            if (step != MessageNoted.Step.FAILED) {
                notes.add(new MessageNoted(key, channel, step, step == MessageNoted.Step.RECEIVED ? null : now));
            }
        }
    }

    long version(Category category, String key) {
        return heads.stream()
                .filter(head -> head.category() == category && head.key().equals(key))
                .mapToLong(StreamHead::version)
                .findFirst()
                .orElse(0);
    }

    /** The event of that type of an order; there is one. */
    EventStored event(EventType type, String key) {
        return events.stream()
                .filter(event -> event.type() == type && event.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    Balance audit() {
        return audit(new Scope(AUDITED, false, Duration.ofMinutes(1), Set.of("EMAIL", "WEBHOOK")));
    }

    Balance audit(Scope scope) {
        Ledger ledger = new Ledger(scope);
        Map<String, List<Fact>> subjects = new LinkedHashMap<>();
        facts().forEach(fact -> {
            ledger.read(fact);
            if (!fact.subject().isEmpty()) {
                subjects.computeIfAbsent(fact.subject(), subject -> new ArrayList<>())
                        .add(fact);
            }
        });
        subjects.forEach(ledger::judge);
        return ledger.close();
    }

    /** In the order in which sources tell them. */
    List<Fact> facts() {
        List<EventStored> ordered = new ArrayList<>(events);
        ordered.sort(Comparator.comparing(EventStored::category)
                .thenComparing(EventStored::key)
                .thenComparingLong(EventStored::version));
        List<Fact> facts = new ArrayList<>();
        Stream.of(ordered, moves, heads, views, entries, notes, letters, tasks, promises)
                .forEach(facts::addAll);
        for (Category category : Category.values()) {
            records.stream().filter(record -> record.category() == category).forEach(facts::add);
            facts.add(new PartitionRead(category, 0, beginnings.getOrDefault(category, 0L), records.size()));
        }
        return facts;
    }
}
