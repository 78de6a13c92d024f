package dev.tandem.messaging.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.messaging.EventHeaders;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventEnvelopeReaderTest {
    private static final long FIRST_DAY = -719_528L;
    private static final long DAYS = 3_652_425L;

    @Test
    void readsEveryTimeThatAnEventCanTell() {
        Random random = new Random(20261122);
        for (int i = 0; i < 20_000; i++) {
            long seconds = (FIRST_DAY + random.nextLong(DAYS)) * 86_400 + random.nextInt(86_400);
            int unit = new int[] {1_000_000_000, 1_000_000, 1_000, 1}[random.nextInt(4)];
            Instant time = Instant.ofEpochSecond(seconds, (long) random.nextInt(1_000_000_000) / unit * unit);

            assertThat(timeIn(time.toString())).isEqualTo(time);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T10:11:12.5Z",
                "2026-11-22T10:11:12.123456789Z",
                "2026-11-22T10:11:12+01:00",
                "2026-11-22t10:11:12z",
                "2026-11-22T10:11:12.Z",
                "2016-12-31T23:59:60Z",
                "2026-11-22T24:00:00Z",
                "2024-02-29T00:00:00Z",
                "+12026-11-22T10:11:12Z",
                "-0001-11-22T10:11:12Z"
            })
    void readsOtherFormsAsJavaDoes(String text) {
        assertThat(timeIn(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-11-22",
                "2026-13-22T10:11:12Z",
                "2026-02-29T10:11:12Z",
                "2026-11-22T10:61:12Z",
                "2026-11-22T25:00:00Z",
                "2026-11-22T10:11:12",
                "2026-11-22T10:11:12,5Z",
                "2026-11-22T10:11:12.5xZ",
                "2026-11-22T10:11:12.1234567890Z",
                "2026/11/22T10:11:12Z",
                "٢٠٢٦-11-22T10:11:12Z"
            })
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> timeIn(text))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageContaining("Unreadable event header");
    }

    private static Instant timeIn(String header) {
        Map<String, String> headers = new HashMap<>(Map.of(
                EventHeaders.ID, new UUID(7, 7).toString(),
                EventHeaders.TYPE, "Placed",
                EventHeaders.SUBJECT, "order",
                EventHeaders.VERSION, "1",
                EventHeaders.TIME, header));
        return EventEnvelopeReader.read(headers::get, new byte[0]).time();
    }
}
