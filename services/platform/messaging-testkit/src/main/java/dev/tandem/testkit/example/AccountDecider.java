package dev.tandem.testkit.example;

import dev.tandem.messaging.Rejection;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.decider.Decider;
import dev.tandem.messaging.decider.Decision;
import dev.tandem.messaging.decider.Decision.StreamEvent;
import dev.tandem.messaging.decider.Streams;
import dev.tandem.testkit.example.AccountCommand.Deposit;
import dev.tandem.testkit.example.AccountCommand.Explode;
import dev.tandem.testkit.example.AccountCommand.Transfer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Accounts as a decider: state is the balance, the reply the balance of the last account named. */
public final class AccountDecider implements Decider<AccountCommand, Long, BalanceChanged, Long> {
    public static StreamId account(String name) {
        return new StreamId("account", name);
    }

    @Override
    public Set<StreamId> streams(AccountCommand command) {
        return command.accounts().stream().map(AccountDecider::account).collect(Collectors.toSet());
    }

    @Override
    public Long initialState(StreamId stream) {
        return 0L;
    }

    @Override
    public Decision<Long, BalanceChanged, Long> decide(AccountCommand command, Streams<Long> streams) {
        StreamId last = account(command.accounts().get(command.accounts().size() - 1));
        if (command instanceof Deposit deposit) {
            return Decision.accept(last, List.of(new BalanceChanged(deposit.amount(), "")), after -> after.state(last));
        }
        if (command instanceof Transfer transfer) {
            return transfer(transfer, streams, last);
        }
        if (command instanceof Explode) {
            throw new IllegalStateException("exploded as asked");
        }
        return Decision.accept(last, List.of(new BalanceChanged(1, "zero\0")), after -> after.state(last));
    }

    @Override
    public Long evolve(Long balance, BalanceChanged event) {
        return balance + event.by();
    }

    private static Decision<Long, BalanceChanged, Long> transfer(
            Transfer transfer, Streams<Long> streams, StreamId to) {
        StreamId from = account(transfer.from());
        if (streams.state(from) < transfer.amount()) {
            return Decision.reject(Rejection.of(
                    Rejection.Kind.FAILED_PRECONDITION, "TOO_LITTLE", from + " holds " + streams.state(from)));
        }
        return Decision.accept(
                List.of(
                        new StreamEvent<>(from, new BalanceChanged(-transfer.amount(), "")),
                        new StreamEvent<>(to, new BalanceChanged(transfer.amount(), ""))),
                after -> after.state(to));
    }
}
