package dev.tandem.messaging.consume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncomingRecordTest {
    @Test
    void aRecordIsOrderedByItsKey() {
        assertThat(orderingKey("order-1".getBytes(UTF_8))).isEqualTo("order-1");
        assertThat(orderingKey("größe".getBytes(UTF_8))).isEqualTo("größe");
    }

    @Test
    void theSignForUnreadableBytesIsTextWhereItWasSent() {
        assertThat(orderingKey("a\uFFFDb".getBytes(UTF_8))).isEqualTo("a\uFFFDb");
    }

    @Test
    void keysThatAreNoTextStayApart() {
        String first = orderingKey(new byte[] {'a', (byte) 0xFF});
        String second = orderingKey(new byte[] {'a', (byte) 0xFE});

        assertThat(first).startsWith("hash ").isNotEqualTo(second);
        assertThat(orderingKey(new byte[] {'a', (byte) 0xFF})).isEqualTo(first);
    }

    @Test
    void whatADatabaseCannotKeepIsToldByAHash() {
        assertThat(orderingKey(new byte[] {'a', 0})).startsWith("hash ");
        assertThat(orderingKey("x".repeat(256).getBytes(UTF_8))).hasSize(256);
        assertThat(orderingKey("x".repeat(257).getBytes(UTF_8))).startsWith("hash ");
    }

    @Test
    void recordsWithoutAKeyFollowEachOtherPerPartition() {
        assertThat(orderingKey(null)).isEqualTo("partition 3");
    }

    private static String orderingKey(byte[] key) {
        return new IncomingRecord(new RecordPosition("orders", 3, 42), key, new byte[0], List.of(), Instant.EPOCH)
                .orderingKey();
    }
}
