package dev.tandem.messaging.letter;

import dev.tandem.messaging.EventHeaders;
import dev.tandem.messaging.lane.Fault;
import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.lane.LetterStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which letters; all that is given must hold.
 *
 * @param statuses at least one
 * @param parkedFrom inclusive
 * @param parkedBefore exclusive
 */
public record LetterQuery(
        Set<LetterStatus> statuses,
        Optional<String> consumer,
        Optional<String> topic,
        Optional<String> key,
        Optional<String> eventType,
        Optional<String> faultType,
        Optional<Instant> parkedFrom,
        Optional<Instant> parkedBefore) {
    public LetterQuery {
        statuses = Set.copyOf(statuses);
        if (statuses.isEmpty()) {
            throw new IllegalArgumentException("A query names at least one status");
        }
    }

    /** Every letter there is. */
    public static LetterQuery all() {
        return ofStatuses(EnumSet.allOf(LetterStatus.class));
    }

    /** Every letter that stands in one of these. */
    public static LetterQuery ofStatuses(Set<LetterStatus> statuses) {
        return new LetterQuery(
                statuses,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same letters, but for those that were parked before that time. */
    public LetterQuery since(Instant earliest) {
        Instant from = parkedFrom.filter(earliest::isBefore).orElse(earliest);
        return new LetterQuery(statuses, consumer, topic, key, eventType, faultType, Optional.of(from), parkedBefore);
    }

    public boolean matches(Letter letter) {
        return statuses.contains(letter.status())
                && same(consumer, letter.lane().consumer())
                && same(topic, letter.lane().topic())
                && same(key, letter.lane().key())
                && same(eventType, letter.record().header(EventHeaders.TYPE).orElse(null))
                && same(faultType, letter.fault().map(Fault::type).orElse(null))
                && parkedFrom.filter(letter.parkedAt()::isBefore).isEmpty()
                && parkedBefore.filter(end -> !letter.parkedAt().isBefore(end)).isEmpty();
    }

    private static boolean same(Optional<String> wanted, String value) {
        return wanted.isEmpty() || wanted.get().equals(value);
    }
}
