package dev.tandem.dev.measure;

import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.stack.ServiceProgram;
import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A form in which a service can be run. */
public enum Form {
    // Heaps of small containers: without a limit the young generation grows with the machine's memory.
    /** The jar of the build, on the JDK of this JVM. */
    JVM {
        private final ServiceProgram jar = new ServiceProgram.Jar(List.of("-Xmx128m"));

        @Override
        Path built(ServiceSpec service, Path repository) {
            jar.requireBuilt(service, repository);
            return service.jar(repository);
        }

        @Override
        Deployed deploy(Path file, Path work) {
            return new Deployed(jar.command(file), file.getParent());
        }
    },
    /** The native executable. */
    NATIVE {
        private final ServiceProgram executable = new ServiceProgram.Executable(List.of("-Xmx96m", "-Xmn8m"));

        @Override
        Path built(ServiceSpec service, Path repository) {
            executable.requireBuilt(service, repository);
            return service.executable(repository);
        }

        @Override
        Deployed deploy(Path file, Path work) {
            return new Deployed(executable.command(file), file);
        }
    },
    /** What is in the image with jars, on the Java that is in it, without a container. */
    IMAGE {
        @Override
        Path built(ServiceSpec service, Path repository) {
            Path image = service.image(repository);
            if (!Files.isRegularFile(image)) {
                throw new DevRuntimeException("there is no image " + image
                        + "; run ./mvnw -Dquick -Dcontainer package -pl services/" + service.name() + " -am");
            }
            return image;
        }

        @Override
        Deployed deploy(Path file, Path work) {
            return new ImageFile(file).unpack(work, List.of("-XX:+UseSerialGC", "-Xmx128m"));
        }
    };

    /** Throws one sentence when the service was not built in this form. */
    public void requireBuilt(String service, Path repository) {
        built(Topology.workload(service), repository);
    }

    abstract Path built(ServiceSpec service, Path repository);

    /** Makes what was built ready to be run, if need be in an empty directory. */
    abstract Deployed deploy(Path file, Path work);
}
