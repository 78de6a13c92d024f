package dev.tandem.messaging.quarkus.postgres;

import dev.tandem.messaging.lane.DeadPolicy;
import dev.tandem.messaging.lane.Fault;
import dev.tandem.messaging.lane.LaneClaim;
import dev.tandem.messaging.lane.LaneId;
import dev.tandem.messaging.lane.LaneStore;
import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.messaging.lane.LetterTransition;
import dev.tandem.messaging.lane.LetterTrigger;
import dev.tandem.messaging.lane.LetterVerdict;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Lanes in tables. Every change to a lane locks its row first, so that nothing joins a lane that is being closed. */
public final class PostgresLaneStore implements LaneStore {
    private static final String OPEN = """
            select consumer, topic, key from lanes
            where consumer = any($1) and topic = any($2) and key = any($3)""";

    private static final String OPEN_LANE =
            "insert into lanes (consumer, topic, key, due_at) values ($1, $2, $3, $4) on conflict do nothing";

    private static final String LOCK = "select epoch from lanes where (consumer, topic, key) = ($1, $2, $3) for update";

    private static final String CLAIM = """
            update lanes set epoch = epoch + 1, due_at = $3
            from (select consumer as c, topic as t, key as k from lanes where consumer = $1 and due_at <= $2
                  order by due_at limit $4 for update skip locked) due
            where (consumer, topic, key) = (c, t, k)
            returning consumer, topic, key, epoch""";

    /** Lanes that are held have no next time. */
    private static final String NEXT_DUE =
            "select min(due_at) as due from lanes where consumer = $1 and due_at < 'infinity'";

    private static final String FIRST = """
            select * from letters where (consumer, topic, key) = ($1, $2, $3)
            and status not in ('APPLIED', 'DISCARDED') and ($4 or status <> 'DEAD') order by position limit 1""";

    private static final String BEGIN = """
            update letters set status = $2, attempts = attempts + 1, changed_at = now() where letter_id = $1
            returning *""";

    /** The letter's row is safe from others: whoever changes it has locked its lane. */
    private static final String SETTLE = """
            update letters set status = $2, attempts = attempts - $3, changed_at = now(),
                fault_class = coalesce($4, fault_class), fault_type = coalesce($5, fault_type),
                fault_message = coalesce($6, fault_message)
            where letter_id = $1""";

    private static final String DUE = "update lanes set due_at = $4 where (consumer, topic, key) = ($1, $2, $3)";

    private static final String HOLD =
            "update lanes set due_at = 'infinity' where (consumer, topic, key) = ($1, $2, $3)";

    private static final String CLOSE = "delete from lanes where (consumer, topic, key) = ($1, $2, $3)";

    private final Pool pool;

    public PostgresLaneStore(Pool pool) {
        this.pool = pool;
    }

    @Override
    public CompletionStage<Set<LaneId>> open(Set<LaneId> lanes) {
        // Mostly of one consumer and topic: those are told once.
        Tuple keys = Tuple.of(
                distinct(lanes, LaneId::consumer), distinct(lanes, LaneId::topic), distinct(lanes, LaneId::key));
        return PostgresFailures.stage(
                pool.preparedQuery(OPEN).execute(keys).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(LetterColumns::lane)
                        .filter(lanes::contains)
                        .collect(Collectors.toUnmodifiableSet())));
    }

    private static String[] distinct(Set<LaneId> lanes, Function<LaneId, String> part) {
        return lanes.stream().map(part).distinct().toArray(String[]::new);
    }

    @Override
    public CompletionStage<Void> park(Letter letter, Instant dueAt) {
        return PostgresFailures.stage(pool.withTransaction(connection -> connection
                .preparedQuery(OPEN_LANE)
                .execute(key(letter.lane()).addOffsetDateTime(Columns.time(dueAt)))
                .compose(opened -> lock(connection, letter.lane()))
                .compose(locked -> insert(connection, letter))));
    }

    @Override
    public CompletionStage<Boolean> append(Letter letter) {
        return PostgresFailures.stage(pool.withTransaction(connection -> lock(connection, letter.lane())
                .compose(lane -> lane.isEmpty()
                        ? Future.succeededFuture(false)
                        : insert(connection, letter).map(true))));
    }

    @Override
    public CompletionStage<List<LaneClaim>> claim(String consumer, Instant now, int limit, Duration claimTime) {
        return PostgresFailures.stage(pool.preparedQuery(CLAIM)
                .execute(Tuple.of(consumer, Columns.time(now), Columns.time(now.plus(claimTime)), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new LaneClaim(LetterColumns.lane(row), row.getLong("epoch")))
                        .toList()));
    }

    @Override
    public CompletionStage<Optional<Instant>> nextDue(String consumer) {
        return PostgresFailures.stage(
                pool.preparedQuery(NEXT_DUE).execute(Tuple.of(consumer)).map(rows -> Optional.ofNullable(
                                rows.iterator().next().getOffsetDateTime("due"))
                        .map(OffsetDateTime::toInstant)));
    }

    @Override
    public CompletionStage<Optional<Letter>> begin(LaneClaim claim, DeadPolicy whenDead, Instant claimedUntil) {
        return PostgresFailures.stage(pool.withTransaction(connection -> holds(connection, claim)
                .compose(mine -> mine
                        ? first(connection, claim, whenDead)
                                .compose(first -> begin(connection, claim, first, claimedUntil))
                        : Future.succeededFuture(Optional.empty()))));
    }

    @Override
    public CompletionStage<Boolean> settle(LaneClaim claim, Letter letter, LetterVerdict verdict) {
        return PostgresFailures.stage(pool.withTransaction(connection -> holds(connection, claim)
                .compose(mine ->
                        mine ? settled(connection, claim, letter, verdict).map(true) : Future.succeededFuture(false))));
    }

    @Override
    public CompletionStage<Void> release(LaneClaim claim, Instant now) {
        return PostgresFailures.stage(pool.withTransaction(connection -> holds(connection, claim)
                .compose(mine -> mine ? due(connection, claim.lane(), now) : Future.succeededFuture())));
    }

    private static Future<Optional<Letter>> first(SqlConnection connection, LaneClaim claim, DeadPolicy whenDead) {
        return connection
                .preparedQuery(FIRST)
                .execute(key(claim.lane()).addBoolean(whenDead == DeadPolicy.HOLD))
                .map(PostgresLaneStore::letter);
    }

    private static Future<Optional<Letter>> begin(
            SqlConnection connection, LaneClaim claim, Optional<Letter> first, Instant claimedUntil) {
        if (first.isEmpty()) {
            return connection.preparedQuery(CLOSE).execute(key(claim.lane())).map(Optional.empty());
        }
        if (first.get().status() == LetterStatus.DEAD) {
            return connection.preparedQuery(HOLD).execute(key(claim.lane())).map(Optional.empty());
        }
        LetterStatus status = next(first.get(), LetterTrigger.ATTEMPT_BEGAN);
        return due(connection, claim.lane(), claimedUntil)
                .compose(prolonged -> connection
                        .preparedQuery(BEGIN)
                        .execute(Tuple.of(first.get().id(), status.name())))
                .map(PostgresLaneStore::letter);
    }

    private static Future<Void> settled(
            SqlConnection connection, LaneClaim claim, Letter letter, LetterVerdict verdict) {
        Tuple values = Tuple.tuple()
                .addUUID(letter.id())
                .addString(next(letter, verdict.trigger()).name())
                .addInteger(verdict.counted() ? 0 : 1)
                .addString(LetterColumns.fault(
                        verdict.fault(), fault -> fault.faultClass().name()))
                .addString(LetterColumns.fault(verdict.fault(), Fault::type))
                .addString(LetterColumns.fault(verdict.fault(), Fault::message));
        return connection.preparedQuery(SETTLE).execute(values).compose(done -> verdict.nextAttemptAt()
                .map(at -> due(connection, claim.lane(), at))
                .orElse(Future.succeededFuture()));
    }

    /** The lane's epoch, if it is open; it cannot change or close before the transaction ends. */
    private static Future<Optional<Long>> lock(SqlConnection connection, LaneId lane) {
        return connection.preparedQuery(LOCK).execute(key(lane)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .findFirst()
                .map(row -> row.getLong("epoch")));
    }

    private static Future<Boolean> holds(SqlConnection connection, LaneClaim claim) {
        return lock(connection, claim.lane())
                .map(epoch -> epoch.filter(current -> current == claim.epoch()).isPresent());
    }

    private static Future<Void> insert(SqlConnection connection, Letter letter) {
        return connection
                .preparedQuery(LetterColumns.INSERT)
                .execute(LetterColumns.inserted(letter))
                .mapEmpty();
    }

    private static Future<Void> due(SqlConnection connection, LaneId lane, Instant at) {
        return connection
                .preparedQuery(DUE)
                .execute(key(lane).addOffsetDateTime(Columns.time(at)))
                .mapEmpty();
    }

    private static LetterStatus next(Letter letter, LetterTrigger trigger) {
        return LetterTransition.next(letter.status(), trigger)
                .orElseThrow(() ->
                        new IllegalStateException("A letter that is " + letter.status() + " does not know " + trigger));
    }

    private static Optional<Letter> letter(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst().map(LetterColumns::letter);
    }

    private static Tuple key(LaneId lane) {
        return Tuple.of(lane.consumer(), lane.topic(), lane.key());
    }
}
