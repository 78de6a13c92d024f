package dev.tandem.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.Reply;
import dev.tandem.messaging.store.EventStore;
import dev.tandem.testkit.conformance.CommitThen.Answer;
import dev.tandem.testkit.example.AccountCommand.Deposit;
import dev.tandem.testkit.example.AccountCommand.Transfer;
import dev.tandem.testkit.example.AccountDecider;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the engine promises when replicas race and when answers get lost. */
public interface ReplicaConformance {
    StoreFixture fixture();

    @Test
    default void replicasRacingOnOneStreamBothEndRight() {
        AccountEngine left = new AccountEngine(fixture().replica());
        AccountEngine right = new AccountEngine(fixture().replica());
        List<CompletionStage<Reply<Long>>> replies = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            replies.add(left.submit("left" + i, new Deposit("hot", 1)));
            replies.add(right.submit("right" + i, new Deposit("hot", 1)));
        }

        assertThat(Stages.awaitAll(replies)).doesNotHaveDuplicates();
        assertThat(left.balance("hot")).isEqualTo(2_000);
    }

    @Test
    default void replicasGivenTheSameCommandApplyItOnce() {
        List<AccountEngine> replicas = IntStream.range(0, 3)
                .mapToObj(i -> new AccountEngine(fixture().replica()))
                .toList();
        List<CompletionStage<Reply<Long>>> replies = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String key = "same" + i;
            replicas.forEach(replica -> replies.add(replica.submit(key, new Deposit("ann", 1))));
        }

        List<Reply<Long>> given = Stages.awaitAll(replies);

        assertThat(replicas.get(0).balance("ann")).isEqualTo(200);
        assertThat(given.stream().filter(reply -> !reply.replayed())).hasSize(200);
    }

    @Test
    default void transferIsAllOrNoneWhileOthersRaceIt() {
        List<AccountEngine> replicas = IntStream.range(0, 3)
                .mapToObj(i -> new AccountEngine(fixture().replica()))
                .toList();
        for (int account = 0; account < 5; account++) {
            Stages.await(replicas.get(0).submit("open" + account, new Deposit("acc" + account, 100)));
        }
        Random random = new Random(42);
        List<CompletionStage<Reply<Long>>> replies = IntStream.range(0, 1_500)
                .mapToObj(i -> replicas.get(i % 3)
                        .submit(
                                "t" + i,
                                new Transfer("acc" + random.nextInt(5), "acc" + random.nextInt(5), random.nextInt(80))))
                .toList();

        List<Reply<Long>> given = Stages.awaitAll(replies);

        List<Long> balances = IntStream.range(0, 5)
                .mapToObj(account -> replicas.get(1).balance("acc" + account))
                .toList();
        assertThat(balances).allMatch(balance -> balance >= 0);
        assertThat(balances.stream().mapToLong(Long::longValue).sum()).isEqualTo(500);
        assertThat(given).anyMatch(Reply.Accepted.class::isInstance).anyMatch(Reply.Rejected.class::isInstance);
    }

    @Test
    default void retryAfterACrashBetweenCommitAndReplyGetsTheOriginalReply() {
        EventStore store = fixture().replica();
        AccountEngine crashing = new AccountEngine(new CommitThen(store, Answer.NEVER));
        CompletionStage<Reply<Long>> lost = crashing.submit("a", new Deposit("ann", 5));

        AccountEngine restarted = new AccountEngine(fixture().replica());
        Awaitility.await().until(() -> !Stages.await(store.history(AccountDecider.account("ann")))
                .isEmpty());
        Reply<Long> retried = Stages.await(restarted.submit("a", new Deposit("ann", 5)));

        assertThat(retried).isEqualTo(new Reply.Accepted<>(5L, true));
        assertThat(lost.toCompletableFuture()).isNotDone();
        assertThat(restarted.balance("ann")).isEqualTo(5);
    }

    @Test
    default void commitWhoseAnswerGetsLostIsNotDoubled() {
        AccountEngine engine = new AccountEngine(new CommitThen(fixture().replica(), Answer.LOST_ONCE));

        Reply<Long> reply = Stages.await(engine.submit("a", new Deposit("ann", 5)));

        assertThat(reply).isEqualTo(new Reply.Accepted<>(5L, true));
        assertThat(engine.balance("ann")).isEqualTo(5);
    }
}
