package dev.tandem.messaging.quarkus.service;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.decider.Decider;
import dev.tandem.messaging.decider.Decision;
import dev.tandem.messaging.decider.Streams;
import dev.tandem.messaging.task.Task;
import dev.tandem.testkit.example.AccountCommand;
import dev.tandem.testkit.example.AccountDecider;
import dev.tandem.testkit.example.BalanceChanged;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Accounts whose names begin with "remind" get a task with every deposit, due at once. */
final class RemindingDecider implements Decider<AccountCommand, Long, BalanceChanged, Long> {
    static final String REMIND = "remind";

    private final AccountDecider accounts = new AccountDecider();

    @Override
    public Set<StreamId> streams(AccountCommand command) {
        return accounts.streams(command);
    }

    @Override
    public Long initialState(StreamId stream) {
        return accounts.initialState(stream);
    }

    @Override
    public Decision<Long, BalanceChanged, Long> decide(AccountCommand command, Streams<Long> streams) {
        Decision<Long, BalanceChanged, Long> decision = accounts.decide(command, streams);
        StreamId account = AccountDecider.account(command.accounts().get(0));
        if (account.key().startsWith(REMIND)
                && decision instanceof Decision.Accepted<Long, BalanceChanged, Long> accepted) {
            String discriminator = Long.toString(streams.version(account));
            return accepted.scheduling(List.of(Task.of(account, REMIND, discriminator, Instant.EPOCH)));
        }
        return decision;
    }

    @Override
    public Long evolve(Long state, BalanceChanged event) {
        return accounts.evolve(state, event);
    }
}
