package dev.tandem.dev.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.dev.measure.FakeImage;
import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.stack.StackOptions;
import dev.tandem.dev.topology.Ports;
import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagesTest {

    private static final ServiceSpec ORDERING = Topology.named("ordering");

    @TempDir
    Path directory;

    private Images images;

    @BeforeEach
    void pack() throws IOException {
        for (ServiceSpec service : Topology.SERVICES) {
            FakeImage.writeWithCache(service.image(directory));
        }
        images = new Images(directory);
    }

    @Test
    void recordsInThePlaceOfUsingTheCacheOfTheImage() {
        Path stack = directory.resolve("stack");
        images.requireBuilt();
        StackOptions options = images.recorded(StackOptions.of(directory, stack, Ports.free()));

        List<String> command = options.program(ORDERING).command(ORDERING, directory);

        assertThat(command).contains("-XX:AOTMode=record").noneMatch(word -> word.startsWith("-XX:AOTCache="));
        assertThat(command).endsWith("-jar", "run.jar");
        assertThat(command).contains(stack + "/images/ordering/opt/java/bin/java");
    }

    @Test
    void namesTheImageThatIsMissing() throws IOException {
        Files.delete(ORDERING.image(directory));
        assertThatThrownBy(images::requireBuilt)
                .isInstanceOf(DevRuntimeException.class)
                .hasMessageStartingWith("there is no image " + ORDERING.image(directory) + "; run ./mvnw");
    }
}
