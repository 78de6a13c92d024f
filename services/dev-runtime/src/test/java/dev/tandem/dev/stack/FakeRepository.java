package dev.tandem.dev.stack;

import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** A source tree in which every service is built, each as {@link FakeService}. */
final class FakeRepository {

    private FakeRepository() {}

    static Path in(Path directory) throws IOException {
        for (ServiceSpec service : Topology.WORKLOADS) {
            Path jar = service.jar(directory);
            Files.createDirectories(jar.getParent());
            write(jar);
        }
        return directory;
    }

    private static void write(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        Path classes = Path.of("target/test-classes");
        String folder = FakeService.class.getPackageName().replace('.', '/');
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> files = Files.list(classes.resolve(folder))) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("FakeService"))
                    .toList()) {
                out.putNextEntry(new JarEntry(folder + "/" + file.getFileName()));
                try (InputStream in = Files.newInputStream(file)) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }
}
