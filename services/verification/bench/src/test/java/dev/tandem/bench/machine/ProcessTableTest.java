package dev.tandem.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProcessTableTest {

    private static final Path PROC = Path.of("src/test/resources/proc");

    @Test
    void aTreeCountsDescendantsAndThoseThatEnded() {
        assertThat(ProcessTable.read(PROC).tree(100)).isEqualTo((3 + 2 + 7 + 8 + 100 + 20 + 1000) * 10_000L);
    }

    @Test
    void aProcessByItselfCountsNothingElse() {
        assertThat(ProcessTable.read(PROC).own(100)).isEqualTo(5 * 10_000L);
    }

    @Test
    void aNameMayLookLikeFields() {
        assertThat(ProcessTable.read(PROC).own(101)).isEqualTo(120 * 10_000L);
    }

    @Test
    void aProcessThatIsNotThereHasSpentNothing() {
        ProcessTable table = ProcessTable.read(PROC);
        assertThat(table.own(999)).isZero();
        assertThat(table.tree(999)).isZero();
    }

    @Test
    void whereTheSystemDoesNotTellNothingIsKnown() {
        assertThat(ProcessTable.read(PROC.resolve("missing")).tree(100)).isZero();
    }

    @Test
    void theMachineIsBusyWhenItNeitherIdlesNorWaitsNorIsStolen() {
        MachineTimes times = MachineTimes.read(PROC.resolve("stat"));
        assertThat(times).isEqualTo(new MachineTimes(1020, 170, 20));
        MachineTimes later = new MachineTimes(1220, 320, 30).since(times);
        assertThat(later.busyPercent()).isEqualTo(75);
        assertThat(later.stolenPercent()).isEqualTo(5);
    }

    @Test
    void anUnknownMachineIsNotBusy() {
        MachineTimes times = MachineTimes.read(PROC.resolve("missing"));
        assertThat(times.busyPercent()).isZero();
        assertThat(times.stolenPercent()).isZero();
    }
}
