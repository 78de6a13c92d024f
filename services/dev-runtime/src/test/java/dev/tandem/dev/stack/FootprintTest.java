package dev.tandem.dev.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.dev.measure.Footprint;
import dev.tandem.dev.measure.Form;
import dev.tandem.dev.measure.Measurement;
import dev.tandem.dev.topology.Ports;
import dev.tandem.dev.topology.Topology;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FootprintTest {

    @TempDir
    Path directory;

    @Test
    void startsAServiceAloneAndReadsItsSizes() throws Exception {
        Path repository = FakeRepository.in(directory.resolve("repository"));
        StackOptions options = StackOptions.of(repository, directory.resolve(".tandem"), Ports.free());
        try (SoloStage stage = SoloStage.open(options)) {
            Measurement found = new Footprint(stage, repository, 1, Duration.ZERO).of("payment", Form.JVM);
            assertThat(found.bytes())
                    .isEqualTo(Files.size(Topology.named("payment").jar(repository)));
            assertThat(found.startMillis()).isBetween(1L, 60_000L);
            assertThat(found.cpuMillis()).isPositive();
            assertThat(found.residentBytes()).isGreaterThan(1024 * 1024);
        }
    }
}
