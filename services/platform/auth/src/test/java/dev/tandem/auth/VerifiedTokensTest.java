package dev.tandem.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final int PLACES = 10;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private Instant now = START;
    private int verified;
    private boolean known = true;

    private final VerifiedTokens tokens = new VerifiedTokens(
            this::verify, waiting::add, () -> now, new VerifiedTokens.Limits(PLACES, Duration.ofMinutes(5)));

    @Test
    void tokenIsVerifiedOnceAndElsewhere() {
        CompletableFuture<Caller> first = tokens.caller("token");
        assertThat(first).isNotDone();
        work();

        CompletableFuture<Caller> second = tokens.caller("token");

        assertThat(second).isCompletedWithValue(first.join());
        assertThat(verified).isEqualTo(1);
    }

    @Test
    void callsThatBringTheSameNewTokenAtOnceWaitForOneVerification() {
        CompletableFuture<Caller> first = tokens.caller("token");
        CompletableFuture<Caller> second = tokens.caller("token");

        work();

        assertThat(verified).isEqualTo(1);
        assertThat(second).isCompletedWithValue(first.join());
    }

    @Test
    void expiredTokenIsRefusedThoughItIsRemembered() {
        CompletableFuture<Caller> fresh = tokens.caller("token");
        work();
        assertThat(fresh).isCompleted();
        now = START.plus(LIFE).minusMillis(1);
        assertThat(tokens.caller("token")).isCompleted();

        now = START.plus(LIFE);

        assertThatThrownBy(() -> tokens.caller("token").join())
                .hasCauseInstanceOf(TokenException.Refused.class)
                .hasMessageContaining("has expired");
        assertThat(verified).isEqualTo(1);
    }

    @Test
    void refusedTokenIsNotRemembered() {
        known = false;
        CompletableFuture<Caller> refused = tokens.caller("token");
        work();
        assertThat(Callers.failure(refused.handle((caller, failure) -> failure).join()))
                .isInstanceOf(TokenException.Refused.class);

        known = true;
        CompletableFuture<Caller> again = tokens.caller("token");
        work();

        assertThat(again).isCompleted();
    }

    @Test
    void noMoreTokensAreRememberedThanThereArePlaces() {
        List<CompletableFuture<Caller>> asked = IntStream.range(0, 10 * PLACES)
                .mapToObj(token -> tokens.caller("token-" + token))
                .toList();
        work();
        assertThat(asked).allMatch(CompletableFuture::isDone);

        long remembered = IntStream.range(0, 10 * PLACES)
                .filter(token -> tokens.caller("token-" + token).isDone())
                .count();

        assertThat(remembered).isLessThanOrEqualTo(PLACES);
    }

    @Test
    void whenTooManyWaitFurtherOnesAreNotKept() {
        VerifiedTokens full = new VerifiedTokens(
                this::verify,
                work -> {
                    throw new RejectedExecutionException("full");
                },
                () -> now,
                new VerifiedTokens.Limits(PLACES, Duration.ofMinutes(5)));

        assertThatThrownBy(() -> full.caller("token").join())
                .hasCauseInstanceOf(TokenException.Unverified.class)
                .hasMessageContaining("Too many tokens");
    }

    private Caller verify(String token) {
        verified++;
        if (!known) {
            throw new TokenException.Refused("unknown");
        }
        return new Caller("ada", Set.of(), Optional.of(token), START.plus(LIFE));
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
