package dev.tandem.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.consume.FaultClass;
import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.lane.DeadPolicy;
import dev.tandem.messaging.lane.Fault;
import dev.tandem.messaging.lane.LaneClaim;
import dev.tandem.messaging.lane.LaneId;
import dev.tandem.messaging.lane.LaneStore;
import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.messaging.lane.LetterVerdict;
import dev.tandem.messaging.letter.DeadLetterTray;
import dev.tandem.messaging.letter.Instruction;
import dev.tandem.messaging.letter.LetterDesk;
import dev.tandem.messaging.letter.RedriveStore;
import dev.tandem.messaging.letter.RefusedException;
import dev.tandem.testkit.service.IncomingRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Empty stores that share their letters, and what tests do with them. */
public interface LetterFixture {
    Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    Duration MINUTE = Duration.ofMinutes(1);
    String GROUP = "group";
    Fault FAULT = new Fault(FaultClass.RECORD, "java.lang.IllegalStateException", "no such thing");
    Instruction ANN = new Instruction("ann", "a reason", NOON);

    LaneStore lanes();

    LetterDesk desk();

    RedriveStore redrives();

    DeadLetterTray tray();

    /** A letter at the end of its key's lane, which is opened when it is not. */
    default Letter park(String key, long offset) {
        return park(key, offset, LetterStatus.PARKED);
    }

    default Letter dead(String key, long offset) {
        return park(key, offset, LetterStatus.DEAD);
    }

    private Letter park(String key, long offset, LetterStatus status) {
        Letter letter = letter(key, offset, status);
        parkAll(List.of(letter));
        return letter;
    }

    /** In this order, each at the end of its key's lane. */
    default void parkAll(List<Letter> letters) {
        letters.forEach(letter -> Stages.await(lanes().park(letter, NOON)));
    }

    /** One that is not in the store. */
    static Letter letter(String key, long offset, LetterStatus status) {
        IncomingRecord record = IncomingRecords.plain("topic", offset, key, "value " + offset);
        return Letter.failed(new LaneId(GROUP, "topic", key), record, status, FAULT, NOON.plusSeconds(offset));
    }

    /** Claims every lane that is due. */
    default List<LaneClaim> claims(Instant now) {
        return Stages.await(lanes().claim(GROUP, now, 1000, MINUTE));
    }

    default LaneClaim claim(Instant now) {
        List<LaneClaim> claims = claims(now);
        assertThat(claims).hasSize(1);
        return claims.get(0);
    }

    default Optional<Letter> begin(LaneClaim claim) {
        return begin(claim, DeadPolicy.HOLD);
    }

    default Optional<Letter> begin(LaneClaim claim, DeadPolicy whenDead) {
        return Stages.await(lanes().begin(claim, whenDead, NOON.plus(MINUTE)));
    }

    default boolean settle(LaneClaim claim, Letter letter, LetterVerdict verdict) {
        return Stages.await(lanes().settle(claim, letter, verdict));
    }

    /** Tries the first letter of every due lane once. */
    default void attempt(Instant now, LetterVerdict verdict) {
        claims(now).forEach(claim -> {
            begin(claim).ifPresent(letter -> settle(claim, letter, verdict));
            Stages.await(lanes().release(claim, now));
        });
    }

    /** Lets every lane find out that a dead letter holds it, or that it is empty. */
    default void idle(Instant now) {
        claims(now).forEach(claim -> assertThat(begin(claim)).isEmpty());
    }

    default LetterStatus status(UUID letter) {
        return Stages.await(desk().find(letter)).orElseThrow().kept().letter().status();
    }

    /** Why it is refused, or empty when it is not. */
    static Optional<String> refusal(CompletionStage<?> stage) {
        try {
            stage.toCompletableFuture().join();
            return Optional.empty();
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOf(RefusedException.class);
            return Optional.of(((RefusedException) e.getCause()).rejection().reason());
        }
    }
}
