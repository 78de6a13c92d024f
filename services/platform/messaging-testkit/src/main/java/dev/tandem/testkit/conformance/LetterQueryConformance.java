package dev.tandem.testkit.conformance;

import static dev.tandem.testkit.conformance.LetterFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.EventHeaders;
import dev.tandem.messaging.consume.FaultClass;
import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.consume.RecordHeader;
import dev.tandem.messaging.consume.RecordPosition;
import dev.tandem.messaging.lane.Fault;
import dev.tandem.messaging.lane.LaneId;
import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.messaging.letter.KeptLetter;
import dev.tandem.messaging.letter.LetterCensus;
import dev.tandem.messaging.letter.LetterGroup;
import dev.tandem.messaging.letter.LetterPage;
import dev.tandem.messaging.letter.LetterQuery;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How letters are found. */
public interface LetterQueryConformance {
    LetterFixture letters();

    @Test
    default void lettersAreListedInTheOrderOfTheirArrivalPageByPage() {
        for (int offset = 1; offset <= 5; offset++) {
            letters().dead("key " + offset, offset);
        }

        LetterPage first = list(LetterQuery.all(), 0, 2);
        LetterPage second = list(LetterQuery.all(), first.letters().get(1).position(), 2);
        LetterPage third = list(LetterQuery.all(), second.letters().get(1).position(), 2);

        assertThat(List.of(first, second, third))
                .flatExtracting(LetterQueryConformance::offsets)
                .containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(List.of(first, second, third))
                .extracting(LetterPage::matching)
                .containsOnly(5L);
    }

    @Test
    default void everyPartOfAQueryMustHold() {
        keep(1, "group", "topic", "ann", "placed");
        keep(2, "other", "topic", "ann", "placed");
        keep(3, "group", "other", "ann", "placed");
        keep(4, "group", "topic", "bob", "placed");
        keep(5, "group", "topic", "ann", "paid");
        keep(6, "group", "topic", "cat", "placed");

        LetterQuery query = new LetterQuery(
                EnumSet.allOf(LetterStatus.class),
                Optional.of("group"),
                Optional.of("topic"),
                Optional.of("ann"),
                Optional.of("placed"),
                Optional.of("fault of ann"),
                Optional.of(NOON.plusSeconds(1)),
                Optional.of(NOON.plusSeconds(6)));

        assertThat(offsets(list(query, 0, 10))).containsExactly(1L);
        assertThat(offsets(list(LetterQuery.all(), 0, 10))).hasSize(6);
    }

    @Test
    default void timesOfAQueryIncludeTheFirstAndExcludeTheLastMoment() {
        for (int offset = 1; offset <= 3; offset++) {
            letters().dead("key " + offset, offset);
        }

        LetterQuery query = new LetterQuery(
                EnumSet.allOf(LetterStatus.class),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(NOON.plusSeconds(2)),
                Optional.of(NOON.plusSeconds(3)));

        assertThat(offsets(list(query, 0, 10))).containsExactly(2L);
    }

    @Test
    default void statusesOfAQueryAreAlternatives() {
        letters().dead("ann", 1);
        letters().park("bob", 2);
        Letter discarded = letters().dead("cat", 3);
        Stages.await(letters().desk().discard(discarded.id(), LetterFixture.ANN));

        LetterQuery query = LetterQuery.ofStatuses(Set.of(LetterStatus.PARKED, LetterStatus.DISCARDED));

        assertThat(offsets(list(query, 0, 10))).containsExactly(2L, 3L);
    }

    @Test
    default void lettersAreGroupedByCauseTheLargestFirst() {
        keep(1, "group", "topic", "ann", "placed");
        keep(2, "group", "topic", "bob", "paid");
        keep(3, "group", "topic", "bob", "paid");

        List<LetterGroup> groups = Stages.await(letters().desk().groups(LetterQuery.all(), 10));

        assertThat(groups)
                .containsExactly(
                        new LetterGroup(
                                "group",
                                Optional.of("paid"),
                                Optional.of("fault of bob"),
                                2,
                                NOON.plusSeconds(2),
                                NOON.plusSeconds(3)),
                        new LetterGroup(
                                "group",
                                Optional.of("placed"),
                                Optional.of("fault of ann"),
                                1,
                                NOON.plusSeconds(1),
                                NOON.plusSeconds(1)));
        assertThat(Stages.await(letters().desk().groups(LetterQuery.all(), 1))).hasSize(1);
    }

    @Test
    default void censusCountsWhatWaits() {
        letters().dead("ann", 1);
        letters().dead("bob", 2);
        Letter discarded = letters().dead("cat", 3);
        Stages.await(letters().desk().discard(discarded.id(), LetterFixture.ANN));

        LetterCensus census = Stages.await(letters().desk().census());

        assertThat(census.count(LetterStatus.DEAD)).isEqualTo(2);
        assertThat(census.count(LetterStatus.PARKED)).isZero();
        assertThat(census.openLanes()).isEqualTo(3);
        assertThat(census.letters()).doesNotContainKey(LetterStatus.DISCARDED);
    }

    private LetterPage list(LetterQuery query, long after, int limit) {
        return Stages.await(letters().desk().list(query, after, limit));
    }

    private void keep(long offset, String consumer, String topic, String key, String type) {
        IncomingRecord record = new IncomingRecord(
                new RecordPosition(topic, 0, offset),
                bytes(key),
                bytes("value"),
                List.of(new RecordHeader(EventHeaders.TYPE, bytes(type))),
                NOON);
        Fault fault = new Fault(FaultClass.RECORD, "fault of " + key, "no such thing");
        Letter letter = Letter.failed(
                new LaneId(consumer, topic, key), record, LetterStatus.DEAD, fault, NOON.plusSeconds(offset));
        Stages.await(letters().lanes().park(letter, NOON));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Long> offsets(LetterPage page) {
        return page.letters().stream()
                .map(KeptLetter::letter)
                .map(letter -> letter.record().position().offset())
                .toList();
    }
}
