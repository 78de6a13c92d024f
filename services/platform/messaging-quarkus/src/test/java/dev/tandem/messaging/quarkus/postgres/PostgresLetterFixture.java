package dev.tandem.messaging.quarkus.postgres;

import dev.tandem.messaging.lane.LaneStore;
import dev.tandem.messaging.letter.DeadLetterTray;
import dev.tandem.messaging.letter.LetterDesk;
import dev.tandem.messaging.letter.RedriveStore;
import dev.tandem.testkit.conformance.LetterFixture;
import dev.tandem.testkit.conformance.Stages;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;

/** Lanes and letters of a migrated database on a real server. */
record PostgresLetterFixture(Vertx vertx, Pool pool) implements LetterFixture {
    private static final String CLEAR = "truncate lanes, letters, desk_actions, redrives";

    static PostgresLetterFixture start() {
        Vertx vertx = Vertx.vertx();
        Pool pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(8))
                .connectingTo(MigratedDatabase.create().service())
                .using(vertx)
                .build();
        return new PostgresLetterFixture(vertx, pool);
    }

    void clear() {
        Stages.await(pool.query(CLEAR).execute().toCompletionStage());
    }

    void close() {
        Stages.await(vertx.close().toCompletionStage());
    }

    /** What the database says against a statement. */
    String refusal(String sql) {
        return Stages.failure(pool.query(sql).execute().toCompletionStage()).getMessage();
    }

    @Override
    public LaneStore lanes() {
        return new PostgresLaneStore(pool);
    }

    @Override
    public LetterDesk desk() {
        return new PostgresLetterDesk(pool);
    }

    @Override
    public RedriveStore redrives() {
        return new PostgresLetterRedrives(pool);
    }

    @Override
    public DeadLetterTray tray() {
        return new PostgresLetterCopies(pool);
    }
}
