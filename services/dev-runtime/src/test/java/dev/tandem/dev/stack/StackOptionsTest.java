package dev.tandem.dev.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.process.FreePorts;
import dev.tandem.dev.startcache.StartCaches;
import dev.tandem.dev.topology.Ports;
import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.io.TempDir;

class StackOptionsTest {

    private static final ServiceSpec ORDERING = Topology.named("ordering");

    @TempDir
    Path directory;

    private StackOptions options;

    @BeforeEach
    void build() throws IOException {
        options = StackOptions.of(FakeRepository.in(directory), directory.resolve("stack"), Ports.free());
    }

    @Test
    void servicesStartWithoutACacheWhereThereIsNone() {
        for (StackOptions each : List.of(options, options.shortLived(), options.untrained())) {
            assertThat(command(each)).noneMatch(word -> word.contains("AOT"));
        }
        assertThatThrownBy(() -> command(options.trained()))
                .isInstanceOf(DevRuntimeException.class)
                .hasMessage("there is no start cache of this build of ordering; was something built meanwhile?");
    }

    @Test
    @EnabledForJreRange(minVersion = 25)
    void servicesStartWithWhatTheyHaveRecorded() throws Exception {
        ProcessBuilder service = new ProcessBuilder(command(options.recorded()));
        service.environment().put("QUARKUS_HTTP_PORT", Integer.toString(FreePorts.next()));
        Process recorded = service.inheritIO().start();
        // Recording begins with the start: whatever was done until then is in it.
        recorded.waitFor(1, TimeUnit.SECONDS);
        recorded.destroy();
        assertThat(recorded.waitFor(30, TimeUnit.SECONDS)).isTrue();
        StartCaches.of(directory).write("ordering", ORDERING.jar(directory), StackOptions.JVM_FLAGS);

        for (StackOptions each : List.of(options, options.shortLived())) {
            assertThat(command(each)).anyMatch(word -> word.startsWith("-XX:AOTCache="));
        }
        assertThat(command(options.trained())).contains("-XX:AOTMode=on");
        assertThat(command(options.untrained())).noneMatch(word -> word.contains("AOT"));
    }

    private List<String> command(StackOptions of) {
        return of.program(ORDERING).command(ORDERING, directory);
    }
}
