package dev.tandem.bench.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.process.JavaCommand;
import dev.tandem.dev.stack.StackOptions;
import dev.tandem.dev.topology.Ports;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlightRecordingsTest {
    @TempDir
    Path directory;

    /** A program that any JDK runs from its source, for a little longer than the delay. */
    @Test
    void aProcessWithTheSettingLeavesARecordingEvenInADirectoryWithSpaces() throws Exception {
        Path profiles = directory.resolve("of a run");
        StackOptions stack = new FlightRecordings(profiles, 0)
                .of(StackOptions.of(directory, directory.resolve("data"), Ports.free()));
        Path source = Files.writeString(directory.resolve("Wait.java"), """
                public class Wait {
                    public static void main(String[] none) throws Exception {
                        Thread.currentThread().join(2000);
                    }
                }
                """);
        ProcessBuilder java = new ProcessBuilder(JavaCommand.executable().toString(), source.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(directory.toFile(), "log"));
        java.environment().putAll(settings(stack, "ordering"));

        Process process = java.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(RecordingFile.readAllEvents(profiles.resolve("ordering.jfr")))
                .isNotEmpty();
    }

    @Test
    void everyServiceHasAFileOfItsOwn() {
        StackOptions stack = new FlightRecordings(directory, 30)
                .of(StackOptions.of(directory, directory.resolve("data"), Ports.free()));

        assertThat(List.of("gateway", "tracking"))
                .allSatisfy(service -> assertThat(settings(stack, service).get("JDK_JAVA_OPTIONS"))
                        .contains("delay=30s", service + ".jfr"));
    }

    @Test
    void aDirectoryThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatExceptionOfType(DevRuntimeException.class)
                .isThrownBy(() -> new FlightRecordings(file.resolve("profiles"), 30)
                        .of(StackOptions.of(directory, directory.resolve("data"), Ports.free())))
                .withMessageContaining("cannot keep profiles in " + file.resolve("profiles"));
    }

    private static Map<String, String> settings(StackOptions stack, String service) {
        return stack.settings().get(service);
    }
}
