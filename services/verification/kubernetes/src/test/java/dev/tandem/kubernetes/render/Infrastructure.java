package dev.tandem.kubernetes.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The manifests of {@code k8s/infra}. */
public final class Infrastructure {
    private static final String DIRECTORY = "k8s/infra";

    private Infrastructure() {}

    /** The files, sorted. */
    public static List<Path> files() {
        try (Stream<Path> all = Files.walk(Repository.root().resolve(DIRECTORY))) {
            return all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The objects of all files. */
    public static List<Manifest> manifests() {
        return files().stream()
                .flatMap(file ->
                        Manifests.parse(
                                Repository.read(file),
                                Repository.root().relativize(file).toString())
                                .stream())
                .toList();
    }

    /** The objects of a kind. */
    public static List<Manifest> of(String kind) {
        return manifests().stream()
                .filter(manifest -> manifest.kind().equals(kind))
                .toList();
    }
}
