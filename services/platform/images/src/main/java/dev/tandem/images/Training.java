package dev.tandem.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Starts a service once, with nothing it could reach, so that Java writes down what a start loads and links: its ahead of
 * time cache. Java takes it again only for the same jars with the same times, and of the same Java.
 */
final class Training {

    private static final String STARTED = "started in";
    private static final int STARTS_WITHIN_SECONDS = 180;
    private static final int LOOKS_AROUND_SECONDS = 4;
    private static final int WRITES_WITHIN_SECONDS = 300;

    // Ports nobody listens on, and those of its own are free ones. What would be asked of others is left out.
    private static final Map<String, String> ALONE = Map.ofEntries(
            Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
            Map.entry("QUARKUS_HTTP_PORT", "0"),
            Map.entry("QUARKUS_GRPC_SERVER_HOST", "127.0.0.1"),
            Map.entry("QUARKUS_GRPC_SERVER_PORT", "0"),
            Map.entry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/nothing"),
            Map.entry("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://127.0.0.1:1/nothing"),
            Map.entry("QUARKUS_DATASOURCE_PASSWORD", "none"),
            Map.entry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1"),
            Map.entry("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1"),
            Map.entry("TANDEM_WARM_UP_ROUNDS", "0"),
            Map.entry("TANDEM_GATEWAY_WARM_UP_ROUNDS", "0"));

    private final Path java;
    private final Path work;
    private final Path log;

    /** Works in a directory that is there; the log says what went on. */
    Training(Path javaHome, Path work) {
        this.java = javaHome.resolve("bin/java");
        this.work = work;
        this.log = work.resolve("training.log");
    }

    /** The cache. Throws one sentence when the service does not start or Java writes none. */
    Path cache(Path application, Instant time, List<String> entrypoint) throws IOException, InterruptedException {
        Path jars = work.resolve("app");
        copy(application, jars, time);
        Path cache = work.resolve("service.aot");
        Process process = start(jars, cache, entrypoint);
        try {
            awaitStart(process);
            process.destroy();
            if (!process.waitFor(WRITES_WITHIN_SECONDS, TimeUnit.SECONDS) || !Files.isRegularFile(cache)) {
                throw new IOException("Java wrote no cache, see " + log);
            }
        } finally {
            // Another Java writes the cache.
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return cache;
    }

    private Process start(Path jars, Path cache, List<String> entrypoint) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(java.toString(), "-XX:AOTCacheOutput=" + cache),
                        entrypoint.stream().skip(1))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(ALONE);
        return builder.directory(jars.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Also waits until it has looked for its database and broker, and knows that they are away. */
    private void awaitStart(Process process) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STARTS_WITHIN_SECONDS);
        while (!Files.readString(log, StandardCharsets.ISO_8859_1).contains(STARTED)) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                throw new IOException("the service did not start, see " + log);
            }
        }
        if (process.waitFor(LOOKS_AROUND_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("the service ended by itself, see " + log);
        }
    }

    private static void copy(Path from, Path to, Instant time) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = to.resolve(from.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(copy, FileTime.from(time));
        }
    }
}
