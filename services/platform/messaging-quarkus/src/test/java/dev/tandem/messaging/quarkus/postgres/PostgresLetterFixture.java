package dev.tandem.messaging.quarkus.postgres;

import dev.tandem.messaging.lane.LaneId;
import dev.tandem.messaging.lane.LaneStore;
import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.letter.DeadLetterTray;
import dev.tandem.messaging.letter.LetterDesk;
import dev.tandem.messaging.letter.RedriveStore;
import dev.tandem.testkit.conformance.LetterFixture;
import dev.tandem.testkit.conformance.Stages;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
import java.util.List;

/** Lanes and letters of a migrated database on a real server. */
record PostgresLetterFixture(Vertx vertx, Pool pool) implements LetterFixture {
    private static final String CLEAR = "truncate lanes, letters, desk_actions, redrives";
    private static final String OPEN_LANE =
            "insert into lanes (consumer, topic, key, due_at) values ($1, $2, $3, $4) on conflict do nothing";

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

    /** In bulk, which takes a tenth of the time. */
    @Override
    public void parkAll(List<Letter> letters) {
        List<Tuple> lanes = letters.stream().map(PostgresLetterFixture::lane).toList();
        List<Tuple> rows = letters.stream().map(LetterColumns::inserted).toList();
        Stages.await(pool.withTransaction(connection -> connection
                        .preparedQuery(OPEN_LANE)
                        .executeBatch(lanes)
                        .compose(opened ->
                                connection.preparedQuery(LetterColumns.INSERT).executeBatch(rows)))
                .toCompletionStage());
    }

    private static Tuple lane(Letter letter) {
        LaneId lane = letter.lane();
        return Tuple.of(lane.consumer(), lane.topic(), lane.key(), Columns.time(NOON));
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
