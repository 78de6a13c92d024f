package dev.tandem.testkit.conformance;

import dev.tandem.messaging.Command;
import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.Fingerprint;
import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.Reply;
import dev.tandem.messaging.batch.LingerLimits;
import dev.tandem.messaging.engine.BatchingEngine;
import dev.tandem.messaging.engine.EngineLimits;
import dev.tandem.messaging.engine.EngineListener;
import dev.tandem.messaging.engine.EngineSettings;
import dev.tandem.messaging.engine.Origin;
import dev.tandem.messaging.engine.StateReader;
import dev.tandem.messaging.id.NameBasedId;
import dev.tandem.messaging.id.TimeOrderedIds;
import dev.tandem.messaging.retry.Delay;
import dev.tandem.messaging.store.Append;
import dev.tandem.messaging.store.EventStore;
import dev.tandem.testkit.example.AccountCodecs;
import dev.tandem.testkit.example.AccountCommand;
import dev.tandem.testkit.example.AccountDecider;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** A replica of the example service on a store under test. */
final class AccountEngine {
    private static final EngineLimits LIMITS =
            new EngineLimits(500, 50_000, Duration.ofSeconds(30), LingerLimits.NONE, 1024);

    private final AtomicInteger batches = new AtomicInteger();
    private final CommandBus<AccountCommand, Long> bus;
    private final EventStore store;
    private final int schema;

    AccountEngine(EventStore store) {
        this(store, 1);
    }

    AccountEngine(EventStore store, int schema) {
        this.store = store;
        this.schema = schema;
        EngineListener counting = new EngineListener() {
            @Override
            public void committed(int commands, Append append, Duration took) {
                batches.incrementAndGet();
            }
        };
        Origin origin = new Origin(InstantSource.system(), new TimeOrderedIds(InstantSource.system()));
        this.bus = new BatchingEngine<>(
                store,
                new AccountDecider(),
                AccountCodecs.withSchema(schema),
                new EngineSettings(LIMITS, origin, Delay.real(), counting));
    }

    static Command<AccountCommand> command(String key, AccountCommand body) {
        Fingerprint fingerprint = Fingerprint.of(body.toString().getBytes(StandardCharsets.UTF_8));
        return new Command<>(NameBasedId.of("test", key), fingerprint, body, MessageContext.empty());
    }

    CompletionStage<Reply<Long>> submit(String key, AccountCommand body) {
        return bus.submit(command(key, body));
    }

    /** Submits what an event asks for. */
    CompletionStage<Reply<Long>> submitFor(String event, AccountCommand body) {
        return bus.submit(Command.ofEvent(NameBasedId.of("test", event), body, MessageContext.empty()));
    }

    long balance(String account) {
        StateReader<Long, ?> reader = new StateReader<>(store, new AccountDecider(), AccountCodecs.withSchema(schema));
        return Stages.await(reader.read(Set.of(AccountDecider.account(account))))
                .state(AccountDecider.account(account));
    }

    int batches() {
        return batches.get();
    }
}
