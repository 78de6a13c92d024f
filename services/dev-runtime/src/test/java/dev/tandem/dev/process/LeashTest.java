package dev.tandem.dev.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeashTest {

    @TempDir
    Path directory;

    @Test
    void childEndsWhenItsOwnerIsKilled() throws Exception {
        // Given
        Path pidFile = directory.resolve("pid");
        Process owner = new ProcessBuilder(JavaCommand.mainClass(
                        Owner.class,
                        List.of(),
                        List.of(pidFile.toString(), directory.resolve("log").toString())))
                .inheritIO()
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(pidFile));
        ProcessHandle child =
                ProcessHandle.of(Long.parseLong(Files.readString(pidFile))).orElseThrow();
        assertThat(child.isAlive()).isTrue();
        // When
        owner.destroyForcibly();
        // Then
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !child.isAlive());
    }

    @Test
    void passesOnEnvironmentOutputAndExitCode() {
        Path log = directory.resolve("logs/child.log");
        ChildProcess child = ChildProcess.start(new ChildCommand(
                "child",
                List.of("sh", "-c", "echo $GREETING; exit 3"),
                java.util.Map.of("GREETING", "hello"),
                log,
                StopSignal.TERM));
        assertThat(child.exit().join()).isEqualTo(3);
        assertThat(LogTail.lines(log, 5)).containsExactly("hello");
        assertThatThrownBy(child::requireAlive)
                .isInstanceOf(DevRuntimeException.class)
                .hasMessageContaining("exit code 3")
                .hasMessageContaining("hello");
    }

    @Test
    void killsAChildThatIgnoresTheRequestToStop() {
        Path log = directory.resolve("stubborn.log");
        ChildProcess child = ChildProcess.start(ChildCommand.of(
                "stubborn", List.of("sh", "-c", "trap '' TERM; echo up; while :; do sleep 0.1; done"), log));
        Awaitility.await().until(() -> LogTail.lastLine(log).equals("up"));
        child.stop(Duration.ofMillis(300));
        assertThat(child.isAlive()).isFalse();
    }

    /** Starts a child that would run for an hour, writes its pid and waits. */
    static final class Owner {

        private Owner() {}

        public static void main(String[] arguments) throws Exception {
            ChildProcess child =
                    ChildProcess.start(ChildCommand.of("sleeper", List.of("sleep", "3600"), Path.of(arguments[1])));
            Path written = Files.writeString(Path.of(arguments[0] + ".new"), Long.toString(child.pid()));
            Files.move(written, Path.of(arguments[0]));
            child.exit().join();
        }
    }
}
