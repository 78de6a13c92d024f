package dev.tandem.messaging.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final Instant SATURDAY = Instant.parse("2026-11-21T12:00:00Z");
    private static final Retention WEEK_AND_MONTH = new Retention(Optional.of(Duration.ofDays(7)), Duration.ofDays(30));

    @Test
    void commandLogOutlivesTopicsAndDeadLetters() {
        assertThat(WEEK_AND_MONTH.dedupeWindow()).contains(Duration.ofDays(37));
        assertThat(WEEK_AND_MONTH.commandsSince(SATURDAY)).contains(LocalDate.parse("2026-10-12"));
        assertThat(WEEK_AND_MONTH.lettersSince(SATURDAY)).isEqualTo(LocalDate.parse("2026-10-19"));
    }

    @Test
    void eventOlderThanTheWindowMayBeForgotten() {
        assertThat(WEEK_AND_MONTH.remembers(SATURDAY.minus(Duration.ofDays(36)), SATURDAY))
                .isTrue();
        assertThat(WEEK_AND_MONTH.remembers(SATURDAY.minus(Duration.ofDays(37)), SATURDAY))
                .isFalse();
    }

    @Test
    void nothingIsForgottenWhileATopicKeepsItsRecordsForever() {
        Retention forever = new Retention(Optional.empty(), Duration.ofDays(30));

        assertThat(forever.commandsSince(SATURDAY)).isEmpty();
        assertThat(forever.remembers(Instant.EPOCH, SATURDAY)).isTrue();
    }

    @Test
    void weeksBeginOnMondaysInUtc() {
        assertThat(Retention.mondayOf(Instant.parse("2026-11-15T23:59:59Z"))).isEqualTo(LocalDate.parse("2026-11-09"));
        assertThat(Retention.mondayOf(Instant.parse("2026-11-16T00:00:00Z"))).isEqualTo(LocalDate.parse("2026-11-16"));
    }
}
