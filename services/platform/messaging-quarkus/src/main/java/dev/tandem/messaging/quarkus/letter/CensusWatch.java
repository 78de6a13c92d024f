package dev.tandem.messaging.quarkus.letter;

import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.messaging.letter.LetterCensus;
import dev.tandem.messaging.letter.LetterDesk;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Shows how many letters wait. Every replica shows those of the whole service. */
@Singleton
final class CensusWatch {
    private static final long NO_TIMER = -1;

    private final Vertx vertx;
    private final LetterDesk desk;
    private final long everyMillis;
    private volatile LetterCensus latest = new LetterCensus(Map.of(), 0);
    private volatile long timer = NO_TIMER;

    CensusWatch(Vertx vertx, LetterDesk desk, LettersConfig config, MeterRegistry registry) {
        this.vertx = vertx;
        this.desk = desk;
        this.everyMillis = config.censusInterval().toMillis();
        Arrays.stream(LetterStatus.values()).filter(status -> !status.settled()).forEach(status -> Gauge.builder(
                        "tandem.letters", this, watch -> watch.latest.count(status))
                .description("Letters that are not settled")
                .tag("status", status.name().toLowerCase(Locale.ROOT))
                .register(registry));
        Gauge.builder("tandem.lanes.open", this, watch -> watch.latest.openLanes())
                .description("Keys whose records queue in a lane")
                .register(registry);
    }

    void start() {
        look();
        timer = vertx.setPeriodic(everyMillis, turn -> look());
    }

    void stop() {
        if (timer != NO_TIMER) {
            vertx.cancelTimer(timer);
        }
    }

    /** A database that does not answer leaves the last count standing. */
    private void look() {
        desk.census().thenAccept(census -> latest = census);
    }
}
