package dev.tandem.messaging.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.Command;
import dev.tandem.messaging.CommandException;
import dev.tandem.messaging.Fingerprint;
import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.Rejection;
import dev.tandem.messaging.Reply;
import dev.tandem.messaging.batch.LingerLimits;
import dev.tandem.messaging.id.NameBasedId;
import dev.tandem.messaging.id.TimeOrderedIds;
import dev.tandem.messaging.store.StoreException;
import dev.tandem.testkit.conformance.Stages;
import dev.tandem.testkit.example.AccountCodecs;
import dev.tandem.testkit.example.AccountCommand;
import dev.tandem.testkit.example.AccountCommand.Deposit;
import dev.tandem.testkit.example.AccountDecider;
import dev.tandem.testkit.memory.InMemoryStore;
import dev.tandem.testkit.memory.ManualTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchingEngineTest {
    private static final Duration MAX_WAIT = Duration.ofSeconds(10);
    private static final Duration LINGER = Duration.ofMillis(10);

    private final ManualTime time = new ManualTime();
    private final GatedStore store = new GatedStore(InMemoryStore.create(time).events());
    private final BatchingEngine<AccountCommand, Long, ?, Long> engine =
            engine(new EngineLimits(3, 5, MAX_WAIT, LingerLimits.NONE, 1024));

    @Test
    void commandsCollectWhileABatchIsInFlight() {
        List<CompletionStage<Reply<Long>>> replies = submit(0, 5);

        store.openAll();

        assertThat(Stages.awaitAll(replies)).hasSize(5);
        assertThat(store.appendedCommands()).containsExactly(1, 3, 1);
    }

    @Test
    void commandsThatNobodyWaitsForLetOthersJoin() {
        BatchingEngine<AccountCommand, Long, ?, Long> patient = lingering();
        store.openAll();

        patient.submit(command("a", new Deposit("ann", 1)));
        time.advance(LINGER.dividedBy(2));
        patient.submit(command("b", new Deposit("ann", 1)));
        assertThat(store.appendedCommands()).isEmpty();
        time.advance(LINGER.dividedBy(2));

        assertThat(store.appendedCommands()).containsExactly(2);
    }

    @Test
    void manyCommandsThatNobodyWaitsForGoAtOnce() {
        BatchingEngine<AccountCommand, Long, ?, Long> patient = lingering();
        List<CompletionStage<Reply<Long>>> replies = IntStream.range(0, 5)
                .mapToObj(i -> patient.submit(command("command" + i, new Deposit("ann", 1))))
                .toList();

        store.openAll();

        assertThat(Stages.awaitAll(replies.subList(0, 3))).hasSize(3);
        assertThat(store.appendedCommands()).containsExactly(3);
        time.advance(LINGER);
        assertThat(store.appendedCommands()).containsExactly(3, 2);
    }

    @Test
    void aCallersCommandTakesThoseWithItThatCameBefore() {
        BatchingEngine<AccountCommand, Long, ?, Long> patient = lingering();
        store.openAll();
        CompletionStage<Reply<Long>> event = patient.submit(command("a", new Deposit("ann", 1)));

        CompletionStage<Reply<Long>> call = patient.submit(
                command("b", new Deposit("ann", 1)).withAnswerBy(time.instant().plusSeconds(1)));

        assertThat(Stages.await(event)).isEqualTo(new Reply.Accepted<>(1L, false));
        assertThat(Stages.await(call)).isEqualTo(new Reply.Accepted<>(2L, false));
        time.advance(LINGER);
        assertThat(store.appendedCommands()).containsExactly(2);
    }

    @Test
    void aCallersCommandThatCameDuringABatchFollowsAtOnce() {
        BatchingEngine<AccountCommand, Long, ?, Long> patient = lingering();
        Instant soon = time.instant().plusSeconds(1);
        patient.submit(command("a", new Deposit("ann", 1)).withAnswerBy(soon));
        CompletionStage<Reply<Long>> second =
                patient.submit(command("b", new Deposit("ann", 1)).withAnswerBy(soon));

        store.openAll();

        assertThat(Stages.await(second)).isEqualTo(new Reply.Accepted<>(2L, false));
    }

    @Test
    void nothingIsAnsweredBeforeItIsDurable() {
        CompletionStage<Reply<Long>> reply = submit("a", new Deposit("ann", 1));

        assertThat(reply.toCompletableFuture()).isNotDone();
        store.openAll();
        assertThat(reply.toCompletableFuture()).isCompleted();
    }

    @Test
    void oneMoreThanTheQueueHoldsIsRefusedAsOverloaded() {
        submit(0, 6);

        CompletionStage<Reply<Long>> tooMany = submit("one more", new Deposit("ann", 1));

        assertThat(Stages.failure(tooMany))
                .isInstanceOf(CommandException.Overloaded.class)
                .hasMessageContaining("same idempotency key");
        assertThat(engine.queued()).isEqualTo(5);
    }

    @Test
    void refusedCommandMayBeSubmittedAgain() {
        submit(0, 6);
        Stages.failure(submit("again", new Deposit("ann", 1)));
        store.openAll();

        Reply<Long> reply = Stages.await(submit("again", new Deposit("ann", 1)));

        assertThat(reply).isEqualTo(new Reply.Accepted<>(7L, false));
    }

    @Test
    void commandThatWaitedTooLongIsGivenUpUntouched() {
        submit("in flight", new Deposit("ann", 1));
        CompletionStage<Reply<Long>> waiting = submit("waiting", new Deposit("ann", 1));

        time.advance(MAX_WAIT.plusMillis(1));
        store.openAll();

        assertThat(Stages.failure(waiting)).isInstanceOf(CommandException.Overloaded.class);
        assertThat(store.appendedCommands()).containsExactly(1);
    }

    @Test
    void commandWhoseCallerHasLeftCostsNothing() {
        submit("in flight", new Deposit("ann", 1));
        CompletionStage<Reply<Long>> left = submit("left", new Deposit("ann", 1), Duration.ofSeconds(1));
        CompletionStage<Reply<Long>> waiting = submit("waiting", new Deposit("ann", 1), Duration.ofSeconds(2));

        time.advance(Duration.ofMillis(1_500));
        store.openAll();

        assertThat(Stages.failure(left)).isInstanceOf(CommandException.Overloaded.class);
        assertThat(Stages.await(waiting)).isEqualTo(new Reply.Accepted<>(2L, false));
        assertThat(store.appendedCommands()).containsExactly(1, 1);
    }

    @Test
    void retryOfACallerWhoGaveUpBeforeDoesNotEndWithTheFirstAttempt() {
        submit("in flight", new Deposit("ann", 1));
        CompletionStage<Reply<Long>> first = submit("same", new Deposit("ann", 4), Duration.ofSeconds(1));
        CompletionStage<Reply<Long>> retry = submit("same", new Deposit("ann", 4), Duration.ofSeconds(5));

        time.advance(Duration.ofSeconds(2));
        store.openAll();

        assertThat(Stages.failure(first)).isInstanceOf(CommandException.Overloaded.class);
        assertThat(Stages.await(retry)).isEqualTo(new Reply.Accepted<>(5L, false));
        assertThat(Stages.await(submit("same", new Deposit("ann", 4)))).isEqualTo(new Reply.Accepted<>(5L, true));
    }

    @Test
    void duplicateOfARunningCommandWaitsForItsReply() {
        CompletionStage<Reply<Long>> first = submit("same", new Deposit("ann", 4));
        CompletionStage<Reply<Long>> second = submit("same", new Deposit("ann", 4));
        CompletionStage<Reply<Long>> other = submit("same", new Deposit("ann", 5));

        store.openAll();

        assertThat(Stages.await(first)).isEqualTo(new Reply.Accepted<>(4L, false));
        assertThat(Stages.await(second)).isEqualTo(new Reply.Accepted<>(4L, true));
        assertThat(((Reply.Rejected<Long>) Stages.await(other)).rejection().kind())
                .isEqualTo(Rejection.Kind.ALREADY_EXISTS);
    }

    /** The running one may be a late abuse of the id, which must not spoil the first one's retry. */
    @Test
    void retryThatMeetsAnotherRequestUnderItsIdGetsItsFirstReply() {
        store.openAll();
        Stages.await(submit("a", new Deposit("ann", 5)));
        Runnable release = store.holdLoads();
        CompletionStage<Reply<Long>> abuse = submit("a", new Deposit("ann", 7));
        CompletionStage<Reply<Long>> retry = submit("a", new Deposit("ann", 5));

        release.run();

        assertThat(Stages.await(abuse)).isInstanceOf(Reply.Rejected.class);
        assertThat(Stages.await(retry)).isEqualTo(new Reply.Accepted<>(5L, true));
    }

    @Test
    void outageIsWaitedOutWithinTheTimeOfTheCommand() {
        store.openAll();
        store.failNext(3, new StoreException.Unavailable("away", null));
        CompletionStage<Reply<Long>> reply = submit("a", new Deposit("ann", 1));

        time.advance(Duration.ofSeconds(9));

        assertThat(Stages.await(reply)).isEqualTo(new Reply.Accepted<>(1L, false));
    }

    @Test
    void outageLongerThanThatIsTold() {
        store.openAll();
        store.failNext(1_000, new StoreException.Unavailable("away", null));
        CompletionStage<Reply<Long>> reply = submit("a", new Deposit("ann", 1));

        time.advance(Duration.ofSeconds(20));

        assertThat(Stages.failure(reply)).isInstanceOf(CommandException.Unavailable.class);
    }

    @Test
    void eventTooLargeForTheBrokerFailsItsCommand() {
        store.openAll();
        BatchingEngine<AccountCommand, Long, ?, Long> strict =
                engine(new EngineLimits(3, 5, MAX_WAIT, LingerLimits.NONE, 7));

        CompletionStage<Reply<Long>> reply = strict.submit(command("a", new Deposit("ann", 1)));

        assertThat(Stages.failure(reply))
                .isInstanceOf(CommandException.Failed.class)
                .hasMessageContaining("the limit is 7");
    }

    private BatchingEngine<AccountCommand, Long, ?, Long> lingering() {
        return engine(new EngineLimits(3, 5, MAX_WAIT, new LingerLimits(LINGER, 3), 1024));
    }

    private BatchingEngine<AccountCommand, Long, ?, Long> engine(EngineLimits limits) {
        return new BatchingEngine<>(
                store,
                new AccountDecider(),
                AccountCodecs.withSchema(1),
                new EngineSettings(limits, new Origin(time, new TimeOrderedIds(time)), time, EngineListener.NONE));
    }

    private List<CompletionStage<Reply<Long>>> submit(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> submit("command" + i, new Deposit("ann", 1)))
                .toList();
    }

    private CompletionStage<Reply<Long>> submit(String key, AccountCommand body) {
        return engine.submit(command(key, body));
    }

    private CompletionStage<Reply<Long>> submit(String key, AccountCommand body, Duration patience) {
        return engine.submit(command(key, body).withAnswerBy(time.instant().plus(patience)));
    }

    private static Command<AccountCommand> command(String key, AccountCommand body) {
        Fingerprint fingerprint = Fingerprint.of(body.toString().getBytes(StandardCharsets.UTF_8));
        return new Command<>(NameBasedId.of("test", key), fingerprint, body, MessageContext.empty());
    }
}
