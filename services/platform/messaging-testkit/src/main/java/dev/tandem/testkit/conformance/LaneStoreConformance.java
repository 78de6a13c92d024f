package dev.tandem.testkit.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.consume.FaultClass;
import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.consume.RecordHeader;
import dev.tandem.messaging.consume.RecordPosition;
import dev.tandem.messaging.lane.DeadPolicy;
import dev.tandem.messaging.lane.Fault;
import dev.tandem.messaging.lane.LaneClaim;
import dev.tandem.messaging.lane.LaneId;
import dev.tandem.messaging.lane.LaneStore;
import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.messaging.lane.LetterVerdict;
import dev.tandem.testkit.service.IncomingRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** What lanes rely on. */
public interface LaneStoreConformance {
    Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    Duration MINUTE = Duration.ofMinutes(1);
    LaneId LANE = new LaneId("group", "topic", "key");
    Fault FAULT = new Fault(FaultClass.RECORD, "java.lang.IllegalStateException", "no such thing\0");

    /** An empty store. */
    LaneStore lanes();

    @Test
    default void onlyParkingOpensALane() {
        assertThat(Stages.await(lanes().append(letter(1)))).isFalse();
        assertThat(Stages.await(lanes().open(Set.of(LANE)))).isEmpty();

        Stages.await(lanes().park(letter(1), NOON));

        assertThat(Stages.await(lanes().open(Set.of(LANE, new LaneId("group", "topic", "other")))))
                .containsExactly(LANE);
        assertThat(Stages.await(lanes().append(letter(2)))).isTrue();
    }

    @Test
    default void anOpenLaneOpensNoOtherOfTheSameTopicOrKey() {
        Stages.await(lanes().park(letter(1), NOON));
        LaneId elsewhere = new LaneId("group", "other", "other");
        Stages.await(lanes().park(letter(elsewhere, 1), NOON));

        assertThat(Stages.await(lanes().open(
                                Set.of(new LaneId("group", "topic", "other"), new LaneId("group", "other", "key")))))
                .isEmpty();
        assertThat(Stages.await(lanes().open(Set.of(LANE, elsewhere)))).containsExactlyInAnyOrder(LANE, elsewhere);
    }

    @Test
    default void tellsEveryOpenLaneHoweverManyThereAre() {
        Set<LaneId> open = new HashSet<>();
        for (int i = 0; i < 120; i++) {
            LaneId lane = new LaneId("group", "topic", "key " + i);
            Stages.await(lanes().park(letter(lane, i), NOON));
            open.add(lane);
        }
        LaneId ofOthers = new LaneId("other group", "topic", "key 120");
        Stages.await(lanes().park(letter(ofOthers, 1), NOON));

        Set<LaneId> asked = new HashSet<>(open);
        asked.add(new LaneId("group", "topic", "key 120"));
        assertThat(Stages.await(lanes().open(asked))).isEqualTo(open);
    }

    @Test
    default void lettersLeaveInTheOrderOfTheirArrivalAndTheLastClosesTheLane() {
        Stages.await(lanes().park(letter(1), NOON));
        Stages.await(lanes().append(letter(2)));
        Stages.await(lanes().append(letter(3)));
        LaneClaim claim = claim(NOON);

        List<Long> applied = new ArrayList<>();
        for (Optional<Letter> next = begin(claim); next.isPresent(); next = begin(claim)) {
            applied.add(next.get().record().position().offset());
            assertThat(settle(claim, next.get(), LetterVerdict.succeeded())).isTrue();
        }

        assertThat(applied).containsExactly(1L, 2L, 3L);
        assertThat(Stages.await(lanes().open(Set.of(LANE)))).isEmpty();
        assertThat(Stages.await(lanes().append(letter(4)))).isFalse();
        assertThat(Stages.await(lanes().nextDue("group"))).isEmpty();
    }

    @Test
    default void recordThatIsDeliveredTwiceIsKeptOnce() {
        Stages.await(lanes().park(letter(1), NOON));
        Stages.await(lanes().park(letter(1), NOON));
        assertThat(Stages.await(lanes().append(letter(1)))).isTrue();
        LaneClaim claim = claim(NOON);

        settle(claim, begin(claim).orElseThrow(), LetterVerdict.succeeded());

        assertThat(begin(claim)).isEmpty();
    }

    @Test
    default void recordThatComesBackAfterItsLetterWasAppliedIsNotAppliedAgain() {
        Stages.await(lanes().park(letter(1), NOON));
        LaneClaim claim = claim(NOON);
        settle(claim, begin(claim).orElseThrow(), LetterVerdict.succeeded());
        assertThat(begin(claim)).isEmpty();

        Stages.await(lanes().park(letter(1), NOON));

        assertThat(begin(claim(NOON))).isEmpty();
    }

    @Test
    default void failedLetterWaitsAtTheHeadOfItsLane() {
        Stages.await(lanes().park(letter(1), NOON));
        Stages.await(lanes().append(letter(2)));
        LaneClaim claim = claim(NOON);

        settle(claim, begin(claim).orElseThrow(), LetterVerdict.failed(FAULT, NOON.plus(MINUTE)));

        assertThat(Stages.await(lanes().claim("group", NOON, 10, MINUTE))).isEmpty();
        assertThat(Stages.await(lanes().nextDue("group"))).contains(NOON.plus(MINUTE));
        Letter again = begin(claim(NOON.plus(MINUTE))).orElseThrow();
        assertThat(again.record().position().offset()).isEqualTo(1);
        assertThat(again.attempts()).isEqualTo(3);
        assertThat(again.fault()).map(Fault::type).contains(FAULT.type());
    }

    @Test
    default void attemptThatADependencySpoiledIsGivenBack() {
        Stages.await(lanes().park(letter(1), NOON));
        LaneClaim claim = claim(NOON);

        settle(claim, begin(claim).orElseThrow(), LetterVerdict.postponed(FAULT, NOON.plus(MINUTE)));

        assertThat(begin(claim(NOON.plus(MINUTE))).orElseThrow().attempts()).isEqualTo(2);
    }

    @Test
    default void claimThatRanOutHasNoEffect() {
        Stages.await(lanes().park(letter(1), NOON));
        LaneClaim stale = claim(NOON);
        Letter slow = begin(stale).orElseThrow();
        LaneClaim current = claim(NOON.plus(MINUTE).plus(MINUTE));

        assertThat(begin(stale)).isEmpty();
        assertThat(settle(stale, slow, LetterVerdict.succeeded())).isFalse();
        Stages.await(lanes().release(stale, NOON));

        assertThat(begin(current).orElseThrow().status()).isEqualTo(LetterStatus.RETRYING);
    }

    @Test
    default void deadLetterHoldsItsLane() {
        Stages.await(lanes().park(letter(1), NOON));
        Stages.await(lanes().append(letter(2)));
        LaneClaim claim = claim(NOON);

        settle(claim, begin(claim).orElseThrow(), LetterVerdict.dead(FAULT));

        assertThat(begin(claim)).isEmpty();
        assertThat(Stages.await(lanes().open(Set.of(LANE)))).containsExactly(LANE);
        assertThat(Stages.await(lanes().nextDue("group"))).isEmpty();
    }

    @Test
    default void lettersGoOnWithoutADeadOneThatIsSkipped() {
        Stages.await(lanes().park(letter(1), NOON));
        Stages.await(lanes().append(letter(2)));
        LaneClaim claim = claim(NOON);
        Letter first = Stages.await(lanes().begin(claim, DeadPolicy.SKIP, NOON.plus(MINUTE)))
                .orElseThrow();

        settle(claim, first, LetterVerdict.dead(FAULT));

        Optional<Letter> second = Stages.await(lanes().begin(claim, DeadPolicy.SKIP, NOON.plus(MINUTE)));
        assertThat(second.orElseThrow().record().position().offset()).isEqualTo(2);
    }

    @Test
    default void lanesOfOtherConsumersAreNotClaimed() {
        Stages.await(lanes().park(letter(1), NOON));

        assertThat(Stages.await(lanes().claim("another", NOON, 10, MINUTE))).isEmpty();
        assertThat(Stages.await(lanes().nextDue("another"))).isEmpty();
    }

    @Test
    default void releasedLaneIsDueAtOnce() {
        Stages.await(lanes().park(letter(1), NOON));

        Stages.await(lanes().release(claim(NOON), NOON));

        assertThat(claim(NOON).epoch()).isEqualTo(2);
    }

    @Test
    default void letterJoinsAClosingLaneOrIsToldThatItClosed() {
        for (int round = 0; round < 20; round++) {
            LaneId lane = new LaneId("group", "topic", "key-" + round);
            Stages.await(lanes().park(letter(lane, 1), NOON));
            LaneClaim claim = claim(NOON);
            settle(claim, begin(claim).orElseThrow(), LetterVerdict.succeeded());

            CompletionStage<Optional<Letter>> closing = lanes().begin(claim, DeadPolicy.HOLD, NOON.plus(MINUTE));
            CompletionStage<Boolean> joining = lanes().append(letter(lane, 2));

            boolean joined = Stages.await(joining);
            Optional<Letter> next = Stages.await(closing).or(() -> begin(claim));
            assertThat(next.isPresent()).isEqualTo(joined);
            next.ifPresent(second -> settle(claim, second, LetterVerdict.succeeded()));
            begin(claim);
        }
    }

    @Test
    default void recordComesBackAsItArrived() {
        IncomingRecord record = new IncomingRecord(
                new RecordPosition("topic", 3, 7),
                "key".getBytes(UTF_8),
                new byte[] {0, -1, 2},
                List.of(new RecordHeader("a", new byte[] {1, 0}), new RecordHeader("a", null)),
                NOON);
        Letter parked = Letter.failed(LANE, record, LetterStatus.PARKED, FAULT, NOON);
        Stages.await(lanes().park(parked, NOON));

        Letter back = begin(claim(NOON)).orElseThrow();

        assertThat(back.id()).isEqualTo(parked.id());
        assertThat(back.record()).usingRecursiveComparison().isEqualTo(record);
        assertThat(back.parkedAt()).isEqualTo(NOON);
        assertThat(back.attempts()).isEqualTo(2);
    }

    @Test
    default void recordWithoutKeyAndValueComesBackSo() {
        IncomingRecord record = new IncomingRecord(new RecordPosition("topic", 3, 7), null, null, List.of(), NOON);
        Stages.await(lanes().park(Letter.failed(LANE, record, LetterStatus.PARKED, FAULT, NOON), NOON));

        assertThat(begin(claim(NOON)).orElseThrow().record())
                .usingRecursiveComparison()
                .isEqualTo(record);
    }

    private static Letter letter(long offset) {
        return letter(LANE, offset);
    }

    private static Letter letter(LaneId lane, long offset) {
        IncomingRecord record = IncomingRecords.plain("topic-" + lane.key(), offset, lane.key(), "value " + offset);
        return offset == 1
                ? Letter.failed(lane, record, LetterStatus.PARKED, FAULT, NOON)
                : Letter.queued(lane, record, NOON);
    }

    private LaneClaim claim(Instant now) {
        return Stages.await(lanes().claim("group", now, 1, MINUTE)).get(0);
    }

    private Optional<Letter> begin(LaneClaim claim) {
        return Stages.await(lanes().begin(claim, DeadPolicy.HOLD, NOON.plus(MINUTE)));
    }

    private boolean settle(LaneClaim claim, Letter letter, LetterVerdict verdict) {
        return Stages.await(lanes().settle(claim, letter, verdict));
    }
}
