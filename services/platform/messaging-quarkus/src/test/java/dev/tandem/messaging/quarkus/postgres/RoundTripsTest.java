package dev.tandem.messaging.quarkus.postgres;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.tandem.messaging.id.NameBasedId;
import dev.tandem.messaging.id.TimeOrderedIds;
import dev.tandem.messaging.retry.Delay;
import dev.tandem.testkit.conformance.Stages;
import dev.tandem.testkit.example.AccountCodecs;
import dev.tandem.testkit.example.AccountCommand;
import dev.tandem.testkit.example.AccountCommand.Deposit;
import dev.tandem.testkit.example.AccountCommand.Transfer;
import dev.tandem.testkit.example.AccountDecider;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often a service asks its database. */
class RoundTripsTest {
    private static final int READ_AND_WRITE = 2;
    private static final int READ = 1;

    private static Vertx vertx;
    private static Pool pool;

    private final AtomicInteger asked = new AtomicInteger();
    private final CommandBus<AccountCommand, Long> accounts = engine();

    @BeforeAll
    static void connect() {
        vertx = Vertx.vertx();
        pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(2))
                .connectingTo(MigratedDatabase.create().service())
                .using(vertx)
                .build();
    }

    @AfterAll
    static void disconnect() {
        Stages.await(vertx.close().toCompletionStage());
    }

    @BeforeEach
    void openAnAccount() {
        Stages.await(submit("ann", new Deposit("ann", 100)));
        asked.set(0);
    }

    @Test
    void commandIsOneStatementThatReadsAndOneThatWrites() {
        Stages.await(submit("new", new Deposit("new", 1)));
        assertThat(asked).hasValue(READ_AND_WRITE);

        Stages.await(submit("known", new Deposit("ann", 1)));
        assertThat(asked).hasValue(2 * READ_AND_WRITE);
    }

    @Test
    void commandOnSeveralStreamsIsNoMore() {
        Stages.await(submit("several", new Transfer("ann", "bob", 1)));

        assertThat(asked).hasValue(READ_AND_WRITE);
    }

    @Test
    void repeatedCommandIsReadOnly() {
        Stages.await(submit("once", new Deposit("ann", 1)));
        asked.set(0);

        Stages.await(submit("once", new Deposit("ann", 1)));

        assertThat(asked).hasValue(READ);
    }

    @Test
    void commandsThatComeTogetherShareTheirStatements() {
        List<CompletionStage<Reply<Long>>> many = IntStream.range(0, 200)
                .mapToObj(number -> submit("together " + number, new Deposit("of " + number, 1)))
                .toList();
        many.forEach(Stages::await);

        assertThat(asked.get()).isLessThanOrEqualTo(10 * READ_AND_WRITE);
    }

    private CompletionStage<Reply<Long>> submit(String key, AccountCommand body) {
        Fingerprint fingerprint = Fingerprint.of(body.toString().getBytes(StandardCharsets.UTF_8));
        return accounts.submit(new Command<>(NameBasedId.of("test", key), fingerprint, body, MessageContext.empty()));
    }

    private CommandBus<AccountCommand, Long> engine() {
        InstantSource time = InstantSource.system();
        return new BatchingEngine<>(
                new PostgresEventStore(counted(), () -> true),
                new AccountDecider(),
                AccountCodecs.withSchema(1),
                new EngineSettings(
                        new EngineLimits(500, 50_000, Duration.ofSeconds(30), LingerLimits.NONE, 1024),
                        new Origin(time, new TimeOrderedIds(time)),
                        Delay.real(),
                        EngineListener.NONE));
    }

    /** Whatever is asked of the database is asked of the pool first. */
    private Pool counted() {
        return (Pool)
                Proxy.newProxyInstance(Pool.class.getClassLoader(), new Class<?>[] {Pool.class}, (self, method, a) -> {
                    asked.incrementAndGet();
                    try {
                        return method.invoke(pool, a);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
