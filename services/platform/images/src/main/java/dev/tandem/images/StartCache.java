package dev.tandem.images;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** Makes the cache for a service on a base image, with the Java of that image, which must run on this machine. */
record StartCache(String base, Platform platform, Path directory) {

    /** Throws one sentence when there is none to be had. What is left in the directory is the cache and a log. */
    Path of(Path application, Instant time, List<String> entrypoint) throws IOException, InterruptedException {
        delete(directory);
        Path work = Files.createDirectories(directory).toAbsolutePath();
        Path image = work.resolve("base.tar");
        Path root = work.resolve("base");
        try {
            Place.from(base).setPlatforms(Set.of(platform)).containerize(Place.tar(image, "base"));
            Path java = new JavaOfImage(image)
                    .unpack(root)
                    .orElseThrow(() -> new IOException("the base image " + base + " has no JAVA_HOME with a java"));
            return new Training(java, work).cache(application, time, entrypoint);
        } catch (RegistryException | CacheDirectoryCreationException | ExecutionException e) {
            throw new IOException("the base image " + base + " cannot be read: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(image);
            delete(root);
            delete(work.resolve("app"));
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder()).forEach(StartCache::deleteOne);
            }
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }
}
