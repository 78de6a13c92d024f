package dev.tandem.dev.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.dev.measure.FakeImage;
import dev.tandem.dev.measure.Footprint;
import dev.tandem.dev.measure.Form;
import dev.tandem.dev.measure.Measurement;
import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.topology.Ports;
import dev.tandem.dev.topology.ServiceSpec;
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
    void startsAServiceAloneInEveryFormAndReadsItsSizes() throws Exception {
        Path repository = FakeRepository.in(directory.resolve("repository"));
        ServiceSpec payment = Topology.named("payment");
        long jar = Files.size(payment.jar(repository));
        FakeImage.write(payment.image(repository), Files.readAllBytes(payment.jar(repository)));
        StackOptions options = StackOptions.of(repository, directory.resolve(".tandem"), Ports.free());
        try (SoloStage stage = SoloStage.open(options)) {
            Footprint footprint = new Footprint(stage, repository, 1, Duration.ZERO);
            assertThat(footprint.of("payment", Form.JVM))
                    .satisfies(FootprintTest::isMeasured, found -> assertThat(found.bytes())
                            .isEqualTo(jar));
            assertThat(footprint.of("payment", Form.IMAGE))
                    .satisfies(FootprintTest::isMeasured, found -> assertThat(found.bytes())
                            .isEqualTo(jar + FakeImage.CACHE.length()));
            assertThat(footprint.of("scaler", Form.JVM)).satisfies(FootprintTest::isMeasured);
            assertThatThrownBy(() -> footprint.of("ordering", Form.IMAGE))
                    .isInstanceOf(DevRuntimeException.class)
                    .hasMessageEndingWith("run ./mvnw -Dquick -Dcontainer package -pl services/ordering -am");
        }
    }

    private static void isMeasured(Measurement found) {
        assertThat(found.startMillis()).isBetween(1L, 60_000L);
        assertThat(found.cpuMillis()).isPositive();
        assertThat(found.residentBytes()).isGreaterThan(1024 * 1024);
    }
}
