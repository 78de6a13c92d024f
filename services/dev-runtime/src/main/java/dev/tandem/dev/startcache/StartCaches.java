package dev.tandem.dev.startcache;

import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.process.JavaCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The start caches of a source tree: classes as Java linked them and profiles of their methods (JEP 483, JEP 515), from a
 * run under load. A cache fits one Java and the very jars; one that does not fit is never used.
 */
public record StartCaches(Path directory) {

    /** The first Java that keeps profiles. */
    public static final int LEAST_JAVA = 25;

    /** Those of a source tree, wherever its stacks keep their data. */
    public static StartCaches of(Path repository) {
        return new StartCaches(repository.resolve(".tandem").resolve("start-caches"));
    }

    /** Whether this Java can make and use them. */
    public static boolean supported() {
        return Runtime.version().feature() >= LEAST_JAVA;
    }

    /** Whether there is one for this program, of this Java and these jars. */
    public boolean has(String program, Path jar) {
        return Files.isRegularFile(file(program, jar));
    }

    /** What has Java start with the cache; nothing when there is none that fits. */
    public List<String> using(String program, Path jar) {
        if (!supported()) {
            return List.of();
        }
        Path cache = file(program, jar);
        return Files.isRegularFile(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
    }

    /** The same for comparisons: throws without one that fits, and Java ends with a sentence if it refuses it. */
    public List<String> requiring(String program, Path jar) {
        List<String> flags = using(program, jar);
        if (flags.isEmpty()) {
            throw new DevRuntimeException(
                    "there is no start cache of this build of " + program + "; was something built meanwhile?");
        }
        return List.of(flags.get(0), "-XX:AOTMode=on");
    }

    /** What has Java write down what it does, when it ends in good order. */
    public List<String> recording(String program, Path jar) {
        return new Recording(directory, program).flags();
    }

    /** Makes the cache of what was recorded; see {@link Recording#write}. */
    public long write(String program, Path jar, List<String> jvmFlags) {
        return new Recording(directory, program)
                .write(
                        flags -> JavaCommand.jar(
                                jar,
                                Stream.concat(jvmFlags.stream(), flags.stream()).toList()),
                        file(program, jar));
    }

    /** Deletes what was recorded of a program and not made a cache of. */
    public void discard(String program) {
        new Recording(directory, program).discard();
    }

    private Path file(String program, Path jar) {
        return directory.resolve(program).resolve(fingerprint(jar) + Recording.CACHE);
    }

    /** Of this Java and of all that is beside the jar: names, sizes and times, as Java itself compares them. */
    private static UUID fingerprint(Path jar) {
        Path root = jar.toAbsolutePath().getParent();
        try (Stream<Path> files = Files.walk(root)) {
            String all = files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> root.relativize(file) + " " + file.toFile().length() + " "
                            + file.toFile().lastModified())
                    .collect(Collectors.joining("\n", System.getProperty("java.vm.version") + "\n", ""));
            return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new DevRuntimeException("cannot read " + root + ": " + e.getMessage(), e);
        }
    }
}
