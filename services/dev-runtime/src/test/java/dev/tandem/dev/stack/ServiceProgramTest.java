package dev.tandem.dev.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.topology.Ports;
import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProgramTest {

    private static final ServiceSpec ORDERING = Topology.named("ordering");

    @TempDir
    Path directory;

    @Test
    void runsTheExecutableItself() throws IOException {
        Path executable = ORDERING.executable(directory);
        Files.createDirectories(executable.getParent());
        Files.createFile(executable);
        assertThat(new ServiceProgram.Executable(List.of("-Xmx96m")).command(ORDERING, directory))
                .containsExactly(executable.toString(), "-Xmx96m");
    }

    @Test
    void runsTheJarWithItsFlags() throws IOException {
        FakeRepository.in(directory);
        ServiceProgram jar = new ServiceProgram.Jar(List.of("-Xmx192m"), (name, file) -> List.of("-Dof=" + name));
        assertThat(jar.command(ORDERING, directory))
                .containsSubsequence("-Xmx192m", "-Dof=ordering", "-jar")
                .endsWith("-jar", ORDERING.jar(directory).toString());
    }

    @Test
    void aNativeStackNamesTheServiceThatIsNotBuiltNatively() throws IOException {
        StackOptions options =
                StackOptions.of(FakeRepository.in(directory), directory.resolve(".tandem"), Ports.free());
        assertThatThrownBy(() -> DevStack.prepare(options.natively(List.of("inventory"))))
                .isInstanceOf(DevRuntimeException.class)
                .hasMessage("service inventory is not built natively; run ./native-build.sh inventory");
    }
}
