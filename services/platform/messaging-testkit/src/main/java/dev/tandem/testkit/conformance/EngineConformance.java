package dev.tandem.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.CommandException;
import dev.tandem.messaging.Rejection;
import dev.tandem.messaging.Reply;
import dev.tandem.messaging.store.RecordedEvent;
import dev.tandem.testkit.example.AccountCommand.Deposit;
import dev.tandem.testkit.example.AccountCommand.Explode;
import dev.tandem.testkit.example.AccountCommand.Poison;
import dev.tandem.testkit.example.AccountCommand.Transfer;
import dev.tandem.testkit.example.AccountDecider;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What the engine promises on one replica, whatever the store. */
public interface EngineConformance {
    StoreFixture fixture();

    @Test
    default void repeatedCommandGetsTheFirstReply() {
        AccountEngine engine = new AccountEngine(fixture().replica());
        Stages.await(engine.submit("a", new Deposit("ann", 5)));
        Stages.await(engine.submit("b", new Deposit("ann", 1)));

        Reply<Long> again = Stages.await(engine.submit("a", new Deposit("ann", 5)));

        assertThat(again).isEqualTo(new Reply.Accepted<>(5L, true));
        assertThat(engine.balance("ann")).isEqualTo(6);
    }

    @Test
    default void repeatedRefusalIsTheFirstRefusal() {
        AccountEngine engine = new AccountEngine(fixture().replica());
        Reply<Long> first = Stages.await(engine.submit("t", new Transfer("ann", "bob", 5)));
        Stages.await(engine.submit("d", new Deposit("ann", 100)));

        Reply<Long> again = Stages.await(engine.submit("t", new Transfer("ann", "bob", 5)));

        Rejection refusal = ((Reply.Rejected<Long>) first).rejection();
        assertThat(refusal.reason()).isEqualTo("TOO_LITTLE");
        assertThat(again).isEqualTo(new Reply.Rejected<>(refusal, true));
        assertThat(engine.balance("bob")).isZero();
    }

    @Test
    default void sameIdWithAnotherRequestIsRefused() {
        AccountEngine engine = new AccountEngine(fixture().replica());
        Stages.await(engine.submit("a", new Deposit("ann", 5)));

        Reply<Long> other = Stages.await(engine.submit("a", new Deposit("ann", 7)));

        assertThat(((Reply.Rejected<Long>) other).rejection().kind()).isEqualTo(Rejection.Kind.ALREADY_EXISTS);
        assertThat(engine.balance("ann")).isEqualTo(5);
    }

    @Test
    default void refusalOfWhatAnEventAsksForIsDecidedAgain() {
        AccountEngine engine = new AccountEngine(fixture().replica());
        Reply<Long> early = Stages.await(engine.submitFor("e", new Transfer("eve", "bob", 5)));
        Stages.await(engine.submit("d", new Deposit("eve", 5)));

        Reply<Long> late = Stages.await(engine.submitFor("e", new Transfer("eve", "bob", 5)));

        assertThat(early).isInstanceOf(Reply.Rejected.class);
        assertThat(late).isInstanceOf(Reply.Accepted.class);
        assertThat(engine.balance("bob")).isEqualTo(5);
    }

    @Test
    default void eventWithACorrectedPayloadIsStillTheSameEvent() {
        AccountEngine engine = new AccountEngine(fixture().replica());
        Stages.await(engine.submitFor("e", new Deposit("eve", 5)));

        Reply<Long> corrected = Stages.await(engine.submitFor("e", new Deposit("eve", 7)));

        assertThat(corrected).isEqualTo(new Reply.Accepted<>(5L, true));
        assertThat(engine.balance("eve")).isEqualTo(5);
    }

    @Test
    default void deciderThatThrowsFailsItsOwnCommandOnly() {
        AccountEngine engine = new AccountEngine(fixture().replica());
        CompletionStage<Reply<Long>> before = engine.submit("1", new Deposit("ann", 1));
        CompletionStage<Reply<Long>> exploding = engine.submit("2", new Explode("ann"));
        CompletionStage<Reply<Long>> after = engine.submit("3", new Deposit("ann", 1));

        assertThat(Stages.failure(exploding)).isInstanceOf(CommandException.Failed.class);
        assertThat(Stages.awaitAll(List.of(before, after)))
                .containsExactly(new Reply.Accepted<>(1L, false), new Reply.Accepted<>(2L, false));
    }

    @Test
    default void dataThatTheStoreRefusesFailItsOwnCommandOnly() {
        AccountEngine engine = new AccountEngine(fixture().replica());
        List<CompletionStage<Reply<Long>>> good = new ArrayList<>();
        LongStream.range(0, 20).forEach(i -> good.add(engine.submit("before" + i, new Deposit("ann", 1))));
        CompletionStage<Reply<Long>> poison = engine.submit("poison", new Poison("ann"));
        LongStream.range(0, 20).forEach(i -> good.add(engine.submit("after" + i, new Deposit("ann", 1))));

        assertThat(Stages.failure(poison)).isInstanceOf(CommandException.Failed.class);
        Stages.awaitAll(good);
        assertThat(engine.balance("ann")).isEqualTo(40);
    }

    @Test
    default void tenThousandCommandsOnOneHotKeyTakeFewBatches() {
        AccountEngine engine = new AccountEngine(fixture().replica());
        List<CompletionStage<Reply<Long>>> replies = LongStream.range(0, 10_000)
                .mapToObj(i -> engine.submit("hot" + i, new Deposit("hot", 1)))
                .toList();

        List<Long> balances = Stages.awaitAll(replies).stream()
                .map(reply -> ((Reply.Accepted<Long>) reply).value())
                .toList();

        assertThat(balances)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 10_000).boxed().toList());
        assertThat(engine.batches()).isLessThan(fixture().mostBatchesFor(10_000));
    }

    @Test
    default void snapshotOfAnotherFormatIsFoldedFromTheHistory() {
        AccountEngine before = new AccountEngine(fixture().replica(), 1);
        Stages.await(before.submit("a", new Deposit("ann", 5)));
        Stages.await(before.submit("b", new Deposit("ann", 6)));

        AccountEngine after = new AccountEngine(fixture().replica(), 2);
        Reply<Long> reply = Stages.await(after.submit("c", new Deposit("ann", 7)));

        assertThat(reply).isEqualTo(new Reply.Accepted<>(18L, false));
        assertThat(after.balance("ann")).isEqualTo(18);
    }

    @Test
    default void historyHasEveryVersionOnceInOrder() {
        AccountEngine engine = new AccountEngine(fixture().replica());
        Stages.awaitAll(LongStream.range(0, 100)
                .mapToObj(i -> engine.submit("h" + i, new Deposit("ann", i)))
                .toList());

        List<RecordedEvent> history = Stages.await(fixture().replica().history(AccountDecider.account("ann")));

        assertThat(history.stream().map(RecordedEvent::version))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 100).boxed().toList());
    }
}
