package dev.tandem.messaging.quarkus.eventloop;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLoopTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final EventLoop loop = new EventLoop(vertx);

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void bringsAnswersFromElsewhereBackToTheLoop() {
        CompletableFuture<Boolean> sameLoop = loop.call(() -> {
                    Context home = Vertx.currentContext();
                    return loop.call(EventLoopTest::answerFromAnotherThread)
                            .thenApply(answer -> Vertx.currentContext() == home);
                })
                .toCompletableFuture();

        assertThat(sameLoop).succeedsWithin(SOON).isEqualTo(true);
    }

    @Test
    void callsMadeOnTheLoopRunAtOnce() {
        CompletableFuture<Boolean> atOnce = loop.call(() -> {
                    CompletableFuture<Void> inner = loop.call(() -> CompletableFuture.<Void>completedFuture(null))
                            .toCompletableFuture();
                    return CompletableFuture.completedFuture(inner.isDone());
                })
                .toCompletableFuture();

        assertThat(atOnce).succeedsWithin(SOON).isEqualTo(true);
    }

    @Test
    void workApartSharesNoContext() {
        CompletableFuture<Context> one = loop.callApart(EventLoopTest::context).toCompletableFuture();
        CompletableFuture<Context> other =
                loop.callApart(EventLoopTest::context).toCompletableFuture();

        assertThat(one).succeedsWithin(SOON);
        assertThat(other).succeedsWithin(SOON);
        assertThat(one.join()).isNotSameAs(other.join());
    }

    @Test
    void workThatThrowsFailsItsStage() {
        CompletableFuture<Void> failed = loop.<Void>call(() -> {
                    throw new IllegalStateException("thrown");
                })
                .toCompletableFuture();

        assertThat(failed).failsWithin(SOON).withThrowableThat().withMessageContaining("thrown");
    }

    @Test
    void waitsForAtLeastAMillisecond() {
        assertThat(loop.delay().after(Duration.ZERO).toCompletableFuture()).succeedsWithin(SOON);
    }

    private static CompletionStage<Context> context() {
        return CompletableFuture.completedFuture(Vertx.currentContext());
    }

    private static CompletionStage<String> answerFromAnotherThread() {
        return new CompletableFuture<String>()
                .completeAsync(() -> "answer", CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));
    }
}
