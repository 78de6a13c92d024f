package dev.tandem.messaging.id;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.testkit.memory.ManualTime;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void sameNameGivesTheSameId() {
        assertThat(NameBasedId.of("order", "a")).isEqualTo(NameBasedId.of("order", "a"));
        assertThat(NameBasedId.of("order", "a"))
                .isNotEqualTo(NameBasedId.of("order", "b"))
                .isNotEqualTo(NameBasedId.of("task", "a"));
        assertThat(NameBasedId.of("order", "a").version()).isEqualTo(5);
        assertThat(NameBasedId.of("order", "a").variant()).isEqualTo(2);
    }

    @Test
    void whatComesOfAnOriginIsAlwaysTheSameAndLiesWhereTheOriginLies() {
        TimeOrderedIds ids = new TimeOrderedIds(new ManualTime());
        UUID origin = ids.get();
        UUID next = ids.get();
        UUID id = NameBasedId.from(origin, "billing");

        assertThat(id)
                .isEqualTo(NameBasedId.from(origin, "billing"))
                .isNotEqualTo(NameBasedId.from(origin, "mail"))
                .isNotEqualTo(NameBasedId.from(next, "billing"));
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(origin.getMostSignificantBits() >>> 16);
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void whatComesOfAnOriginWithoutATimeIsNamedAfterIt() {
        UUID origin = NameBasedId.of("order", "a");

        assertThat(NameBasedId.from(origin, "billing")).isEqualTo(NameBasedId.of("billing", origin.toString()));
    }

    @Test
    void timeOrderedIdsGrowEvenWithinOneMillisecond() {
        ManualTime time = new ManualTime();
        TimeOrderedIds ids = new TimeOrderedIds(time);
        List<UUID> given = Stream.generate(ids).limit(10_000).toList();

        assertThat(given).isSorted().doesNotHaveDuplicates();
        assertThat(given).allMatch(id -> id.version() == 7 && id.variant() == 2);
    }

    @Test
    void timeOrderedIdsCarryTheirMillisecond() {
        ManualTime time = new ManualTime();
        time.advance(Duration.ofDays(3));

        UUID id = new TimeOrderedIds(time).get();

        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(time.millis());
    }
}
