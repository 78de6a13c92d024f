package dev.tandem.dev.startcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.process.JavaCommand;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.io.TempDir;

class StartCachesTest {

    @TempDir
    Path directory;

    private StartCaches caches;
    private Path jar;

    @BeforeEach
    void build() throws IOException {
        caches = new StartCaches(directory.resolve("caches"));
        jar = directory.resolve("app/run.jar");
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Program.class.getName());
        String file = Program.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream in = Program.class.getClassLoader().getResourceAsStream(file)) {
            out.putNextEntry(new JarEntry(file));
            in.transferTo(out);
            out.closeEntry();
        }
    }

    /** What is trained here. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) {
            System.out.println("has run");
        }
    }

    @Test
    void nothingIsUsedBeforeATraining() {
        assertThat(caches.has("program", jar)).isFalse();
        assertThat(caches.using("program", jar)).isEmpty();
    }

    @Test
    void whatRecordedNothingIsNamed() {
        assertThatThrownBy(() -> caches.write("program", jar, List.of()))
                .isInstanceOf(DevRuntimeException.class)
                .hasMessageStartingWith("Java recorded nothing of program, which ended too early");
    }

    @Test
    void aRecordingThatJavaDoesNotTakeIsNamedWithItsLog() throws IOException {
        Path recording = recording(caches.recording("program", jar));
        Files.writeString(recording, "no recording");
        assertThatThrownBy(() -> caches.write("program", jar, List.of()))
                .isInstanceOf(DevRuntimeException.class)
                .hasMessageStartingWith("Java wrote no start cache of program, see " + caches.directory());
        assertThat(caches.has("program", jar)).isFalse();
        assertThat(recording).doesNotExist();
    }

    @Test
    void whatAnEarlierProcessRecordedIsNotTakenForThis() throws IOException {
        Path recording = Files.writeString(recording(caches.recording("program", jar)), "of an earlier process");
        caches.recording("program", jar);
        assertThat(recording).doesNotExist();
    }

    private static Path recording(List<String> flags) {
        String flag = flags.get(flags.size() - 1);
        return Path.of(flag.substring(flag.indexOf('=') + 1));
    }

    @Test
    @EnabledForJreRange(minVersion = 25)
    void aProgramThatWasRecordedStartsWithItsCache() throws Exception {
        run(caches.recording("program", jar));
        assertThat(caches.write("program", jar, List.of())).isPositive();

        assertThat(caches.has("program", jar)).isTrue();
        assertThat(caches.has("other", jar)).isFalse();
        assertThat(caches.directory()).isDirectoryNotContaining("glob:**.recording");
        // Without the cache, or with one that does not fit, this Java would not start.
        List<String> strict = new ArrayList<>(caches.using("program", jar));
        strict.add("-XX:AOTMode=on");
        assertThat(run(strict)).contains("has run");
    }

    @Test
    @EnabledForJreRange(minVersion = 25)
    void anotherBuildDoesNotUseItAndItsTrainingReplacesIt() throws Exception {
        run(caches.recording("program", jar));
        caches.write("program", jar, List.of());
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000_000_000L));

        assertThat(caches.using("program", jar)).isEmpty();

        run(caches.recording("program", jar));
        caches.write("program", jar, List.of());
        assertThat(caches.has("program", jar)).isTrue();
        assertThat(caches.directory().resolve("program")).isDirectoryContaining("glob:**.aot");
        try (var files = Files.list(caches.directory().resolve("program"))) {
            assertThat(files).hasSize(1);
        }
    }

    private String run(List<String> flags) throws Exception {
        Path log = directory.resolve("run.log");
        Process java = new ProcessBuilder(JavaCommand.jar(jar, flags))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(java.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(java.exitValue()).as(Files.readString(log)).isZero();
        return Files.readString(log);
    }
}
