package dev.tandem.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A directory as the build of a service leaves it; its files hold their own names. */
record BuiltService(Path target) {

    static BuiltService in(Path directory) throws IOException {
        BuiltService service = new BuiltService(Files.createDirectories(directory));
        for (String file : List.of(
                "quarkus-app/quarkus-run.jar",
                "quarkus-app/quarkus-app-dependencies.txt",
                "quarkus-app/lib/boot/org.example.boot-1.0.jar",
                "quarkus-app/lib/main/org.example.library-1.0.jar",
                "quarkus-app/lib/main/dev.tandem.messaging-1.0.jar",
                "quarkus-app/app/ordering-1.0.jar",
                "quarkus-app/quarkus/generated-bytecode.jar",
                "ordering-runner",
                "ordering-sbom.json")) {
            service.write(file, file);
        }
        return service;
    }

    void write(String file, String content) throws IOException {
        Path path = target.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    /** What the profile of the root pom asks for, but for options that are given. */
    List<String> arguments(String... more) {
        List<String> usual = List.of(
                "--service=ordering",
                "--build=" + target,
                "--version=1.0",
                "--time=2026-01-01T00:00:00Z",
                "--repository=tandem",
                "--tag=1.0");
        return Stream.concat(
                        usual.stream().filter(option -> Arrays.stream(more)
                                .noneMatch(given -> name(given).equals(name(option)))),
                        Arrays.stream(more))
                .toList();
    }

    private static String name(String option) {
        return option.substring(0, option.indexOf('=') + 1);
    }
}
