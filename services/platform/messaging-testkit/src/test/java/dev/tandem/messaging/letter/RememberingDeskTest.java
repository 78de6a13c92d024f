package dev.tandem.messaging.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.consume.FaultClass;
import dev.tandem.messaging.consume.FaultClassifier;
import dev.tandem.messaging.lane.Fault;
import dev.tandem.messaging.lane.LaneId;
import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.messaging.retention.Retention;
import dev.tandem.testkit.conformance.Stages;
import dev.tandem.testkit.memory.InMemoryLaneStore;
import dev.tandem.testkit.memory.InMemoryLetterDesk;
import dev.tandem.testkit.service.IncomingRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RememberingDeskTest {
    private static final Fault FAULT = new Fault(FaultClass.RECORD, "java.lang.IllegalStateException", "no");
    private static final Retention RETENTION = new Retention(Optional.of(Duration.ofDays(7)), Duration.ofDays(30));
    private static final Duration WINDOW = Duration.ofDays(37);

    private final InMemoryLaneStore lanes = new InMemoryLaneStore();
    private final Letter letter = dead();
    private Instant now = letter.record().timestamp();
    private final LetterDesk desk = new RememberingDesk(new InMemoryLetterDesk(lanes), () -> RETENTION, () -> now);

    @Test
    void letterWithinTheWindowIsRedriven() {
        now = now.plus(WINDOW).minusSeconds(1);

        KeptLetter redriven = Stages.await(desk.redrive(letter.id(), by()));

        assertThat(redriven.letter().status()).isEqualTo(LetterStatus.CLAIMED);
    }

    @Test
    void olderLetterIsRefusedWithTheReasonAndStaysAsItIs() {
        now = now.plus(WINDOW);

        Throwable refusal = FaultClassifier.cause(Stages.failure(desk.redrive(letter.id(), by())));

        assertThat(((RefusedException) refusal).rejection().reason()).isEqualTo("LETTER_TOO_OLD");
        assertThat(lanes.letters()).extracting(Letter::status).containsExactly(LetterStatus.DEAD);
        assertThat(Stages.await(desk.discard(letter.id(), by())).letter().status())
                .isEqualTo(LetterStatus.DISCARDED);
    }

    @Test
    void queryKeepsItsOwnLaterBeginning() {
        LetterQuery dead = LetterQuery.ofStatuses(EnumSet.of(LetterStatus.DEAD));

        assertThat(dead.since(now).parkedFrom()).contains(now);
        assertThat(dead.since(now).since(now.minusSeconds(1)).parkedFrom()).contains(now);
        assertThat(dead.since(now).since(now.plusSeconds(1)).parkedFrom()).contains(now.plusSeconds(1));
    }

    private Letter dead() {
        LaneId lane = new LaneId("group", "topic", "key");
        Letter dead = Letter.failed(
                lane,
                IncomingRecords.plain("topic", 1, "key", "value"),
                LetterStatus.DEAD,
                FAULT,
                Instant.parse("2026-01-01T00:00:00Z"));
        Stages.await(lanes.park(dead, Instant.EPOCH));
        return dead;
    }

    private Instruction by() {
        return new Instruction("operator", "a test", now);
    }
}
