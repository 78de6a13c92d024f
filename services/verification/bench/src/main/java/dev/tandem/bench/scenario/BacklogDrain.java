package dev.tandem.bench.scenario;

import dev.tandem.bench.load.LoadJob;
import dev.tandem.bench.result.Trial;
import dev.tandem.bench.stack.Generator;
import dev.tandem.bench.stack.OrderTexts;
import dev.tandem.bench.stack.PlainConsumer;
import dev.tandem.bench.stack.RowCount;
import dev.tandem.bench.stack.Site;
import dev.tandem.dev.infra.PostgresDatabase;
import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.process.Patience;
import dev.tandem.dev.stack.ServiceProgram.Jar.StartFlags;
import dev.tandem.dev.startcache.StartCaches;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Events that wait for a consumer, worked off by tracking and by a plain consumer, each for a minute at most. The first
 * seconds after the first effect are a warm-up, as before every other load.
 */
final class BacklogDrain {

    private static final String RATE = "events per second";
    private static final String EFFECTS = "effects";
    private static final int FILLING = 64;
    private static final int FILL_SECONDS = 40;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MOST = Duration.ofSeconds(70);
    private static final Duration LIMIT = Duration.ofMinutes(10);
    // A count reads the whole table: looking more often would slow down what it looks at.
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration TELL = Duration.ofSeconds(1);

    private final Bench bench;
    private final Site site;
    private final Trial own;
    private final Trial plain;

    /** @param site where tracking is stopped */
    BacklogDrain(Bench bench, Site site) {
        this.bench = bench;
        this.site = site;
        fill();
        PostgresDatabase tracking = site.database("tracking");
        this.own = worked("backlog by tracking", tracking, "timeline_entries", () -> {
            site.stack().resume("tracking");
            return () -> site.stack().stop("tracking");
        });
        if (bench.terms().trained() && !PlainConsumer.isTrained(bench.repository())) {
            train(site.database("shipping"));
        }
        this.plain = worked(
                "backlog by one transaction per record",
                tracking,
                PlainConsumer.TABLE,
                () -> plain("plain", tracking, bench.start()));
    }

    /** The same backlog as another group, so that the one that is measured has a start cache as tracking has. */
    private void train(PostgresDatabase database) {
        StartFlags recording = StartCaches.of(bench.repository())::recording;
        PlainConsumer.train(
                bench.repository(),
                () -> worked(
                        "training", database, PlainConsumer.TABLE, () -> plain("plain-training", database, recording)));
    }

    private PlainConsumer plain(String group, PostgresDatabase database, StartFlags start) {
        return PlainConsumer.start(bench.repository(), site, group, database, start);
    }

    private interface Launch {
        AutoCloseable consumer();
    }

    private void fill() {
        bench.progress().accept("filling a backlog");
        // As many as the machine takes, and no more: refused orders leave no events.
        LoadJob job = LoadJob.closed(site.gatewayPort(), OrderTexts.place(site.token()), FILLING, 0, FILL_SECONDS);
        site.generator().run(job, site.meter(), Generator.Observer.NONE);
    }

    private Trial worked(String name, PostgresDatabase database, String table, Launch launch) {
        try (RowCount rows = new RowCount(database, table);
                AutoCloseable consumer = launch.consumer()) {
            Growth growth = new Growth(rows);
            new Patience(LIMIT, PAUSE).await("the end of the " + name, growth::isOver);
            return new Trial(
                    name, Map.of(RATE, growth.perSecond(), EFFECTS, (double) growth.last), Map.of(), List.of());
        } catch (DevRuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new DevRuntimeException("cannot stop the consumer of the " + name + ": " + e.getMessage(), e);
        }
    }

    List<Trial> trials() {
        return List.of(own, plain);
    }

    /** How many times as fast as the plain consumer. */
    double ratio() {
        return own.figure(RATE) / plain.figure(RATE);
    }

    /** A table from its first new row to its last, or for as long as is looked. */
    private final class Growth {

        private final RowCount rows;
        private final long before;
        private long warm;
        private long last;
        private long firstAt;
        private long warmAt;
        private long lastAt;
        private long toldAt = System.nanoTime();

        Growth(RowCount rows) {
            this.rows = rows;
            this.before = rows.now();
            this.last = before;
        }

        boolean isOver() {
            long now = System.nanoTime();
            long count = rows.now();
            if (count > last) {
                if (last == before) {
                    firstAt = now;
                }
                if (warm == 0 && now - firstAt > WARM_UP.toNanos()) {
                    warm = count;
                    warmAt = now;
                }
                last = count;
                lastAt = now;
                tell(now);
            }
            return last > before && (now - lastAt > QUIET.toNanos() || now - firstAt > MOST.toNanos());
        }

        private void tell(long now) {
            if (now - toldAt > TELL.toNanos()) {
                toldAt = now;
                bench.progress().accept("working off: " + last);
            }
        }

        double perSecond() {
            if (warm == 0 || lastAt == warmAt) {
                throw new DevRuntimeException("the backlog is too small: it was worked off during the warm-up of "
                        + WARM_UP.toSeconds() + " s");
            }
            return (last - warm) * 1e9 / (lastAt - warmAt);
        }
    }
}
