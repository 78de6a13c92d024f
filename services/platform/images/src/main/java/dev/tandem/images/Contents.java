package dev.tandem.images;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a service brings into its image.
 *
 * @param layers those that change least often first
 * @param environment defaults that whoever runs the image may replace
 */
record Contents(List<FileEntriesLayer> layers, List<String> entrypoint, Map<String, String> environment) {

    static final AbsoluteUnixPath HOME = AbsoluteUnixPath.get("/app");

    private static final AbsoluteUnixPath CACHE = HOME.resolve("service.aot");
    private static final FilePermissions EXECUTABLE = FilePermissions.fromOctalString("755");
    private static final String OWN = "dev.tandem.";

    // The heap leaves room for what Netty, code and threads take; half of it is for the young, since nearly all garbage
    // is
    // a request's. Nothing is written but to /tmp.
    private static final List<String> JAVA = List.of(
            "java",
            "-XX:MaxRAMPercentage=60",
            "-XX:NewRatio=1",
            "-XX:+UseTransparentHugePages",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-jar",
            "quarkus-run.jar");

    // Warming up is for compilers; one round is left for connections and prepared statements.
    private static final Map<String, String> COMPILED =
            Map.of("TANDEM_WARM_UP_ROUNDS", "1", "TANDEM_GATEWAY_WARM_UP_ROUNDS", "1");

    Contents {
        layers = List.copyOf(layers);
        entrypoint = List.copyOf(entrypoint);
        environment = Map.copyOf(environment);
    }

    /** The jars of a service: libraries, then those of this project, then the service itself. */
    static Contents ofJars(Path application, Instant time) {
        Predicate<Path> library = file -> file.startsWith(application.resolve("lib"));
        Predicate<Path> own = file -> file.getFileName().toString().startsWith(OWN);
        Predicate<Path> listing = file -> file.getFileName().toString().endsWith(".txt");
        return new Contents(
                List.of(
                        layer("libraries", application, library.and(own.negate()), time),
                        layer("modules", application, library.and(own), time),
                        layer("service", application, library.or(listing).negate(), time)),
                JAVA,
                Map.of());
    }

    /** These, and a cache for their Java. */
    Contents withCache(Path cache, Instant time) {
        FileEntriesLayer layer = FileEntriesLayer.builder()
                .setName("cache")
                .addEntry(cache, CACHE, FilePermissions.DEFAULT_FILE_PERMISSIONS, time)
                .build();
        List<String> command = new ArrayList<>(entrypoint);
        command.add(command.indexOf("-jar"), "-XX:AOTCache=" + CACHE);
        return new Contents(Stream.concat(layers.stream(), Stream.of(layer)).toList(), command, environment);
    }

    /** The executable of a service. */
    static Contents ofExecutable(Path executable, Instant time) {
        AbsoluteUnixPath place = HOME.resolve("service");
        FileEntriesLayer layer = FileEntriesLayer.builder()
                .setName("service")
                .addEntry(executable, place, EXECUTABLE, time)
                .build();
        return new Contents(List.of(layer), List.of(place.toString()), COMPILED);
    }

    private static FileEntriesLayer layer(String name, Path root, Predicate<Path> wanted, Instant time) {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile).filter(wanted).sorted().forEach(file -> {
                String place = root.relativize(file).toString().replace('\\', '/');
                layer.addEntry(file, HOME.resolve(place), FilePermissions.DEFAULT_FILE_PERMISSIONS, time);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + root, e);
        }
        return layer.build();
    }
}
