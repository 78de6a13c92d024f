package dev.tandem.messaging.quarkus.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class GateTest {
    private final Gate gate = new Gate();

    @Test
    void lastOneOutEndsTheWait() {
        assertThat(gate.enter()).isTrue();
        assertThat(gate.enter()).isTrue();

        CompletableFuture<Void> empty = gate.close().toCompletableFuture();
        gate.leave();
        assertThat(empty).isNotDone();

        gate.leave();
        assertThat(empty).isCompleted();
    }

    @Test
    void nobodyEntersAfterClosing() {
        assertThat(gate.close().toCompletableFuture()).isCompleted();

        assertThat(gate.enter()).isFalse();
    }
}
