package dev.tandem.auditor.finding;

import dev.tandem.auditor.fact.Amount;
import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.fact.EventStored;
import dev.tandem.auditor.fact.EventType;
import dev.tandem.auditor.fact.Fact;
import dev.tandem.auditor.fact.LetterHeld;
import dev.tandem.auditor.fact.MessageNoted;
import dev.tandem.auditor.fact.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All facts of one subject: an order, a message, or a page of a stock item's versions. */
public final class Dossier {
    private final String subject;
    private final Map<Class<?>, List<Fact>> facts;
    private final List<EventStored> events;
    private final Map<EventType, List<EventStored>> byType = new EnumMap<>(EventType.class);

    public Dossier(String subject, List<Fact> facts) {
        this.subject = subject;
        this.facts = facts.stream().collect(Collectors.groupingBy(Fact::getClass));
        this.events = all(EventStored.class);
        events.forEach(event ->
                byType.computeIfAbsent(event.type(), type -> new ArrayList<>()).add(event));
    }

    /** The order's id, where it is one. */
    public String subject() {
        return subject;
    }

    /** The facts of one sort, in the order in which they were read. */
    public <F extends Fact> List<F> all(Class<F> sort) {
        List<Fact> found = facts.get(sort);
        return found == null ? List.of() : found.stream().map(sort::cast).toList();
    }

    public List<EventStored> all(EventType type) {
        return byType.getOrDefault(type, List.of());
    }

    public Stream<EventStored> events(Category category) {
        return events.stream().filter(event -> event.category() == category);
    }

    public boolean has(EventType type) {
        return byType.containsKey(type);
    }

    public boolean has(Category category) {
        return events(category).findAny().isPresent();
    }

    /** The sorts of events that there are. */
    public Set<EventType> types() {
        return byType.keySet();
    }

    /** Whether it is a message; then it is nothing else. */
    public boolean isMessage() {
        return facts.containsKey(MessageNoted.class);
    }

    /** Whether it is an order that was accepted. */
    public boolean isOrder() {
        return has(EventType.ORDER_PLACED);
    }

    public boolean isFinal() {
        return has(EventType.ORDER_COMPLETED) || has(EventType.ORDER_CANCELLED);
    }

    /** What was ordered; empty when it is no order. */
    public Map<String, Long> ordered() {
        return sum(all(EventType.ORDER_PLACED).stream().limit(1));
    }

    /** Pieces by SKU over the lines of some events. */
    public static Map<String, Long> sum(Stream<EventStored> events) {
        return events.flatMap(event -> event.content().lines().stream())
                .collect(Collectors.toMap(Quantity::sku, Quantity::pieces, Long::sum, TreeMap::new));
    }

    /** The order's total. */
    public Optional<Amount> total() {
        return all(EventType.ORDER_PLACED).stream()
                .map(event -> event.content().amount())
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * Whether all that follows from its facts should be there: it is quiet, and no consumer has an event of it that it
     * did not apply.
     */
    public boolean isOver(Scope scope) {
        return all(LetterHeld.class).stream().noneMatch(LetterHeld::own) && scope.isOver(lastChange());
    }

    private Instant lastChange() {
        return Stream.concat(
                        events.stream().map(EventStored::at),
                        all(MessageNoted.class).stream().map(MessageNoted::at))
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
