package dev.tandem.dev.measure;

import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.stack.ServiceProgram;
import dev.tandem.dev.startcache.StartCaches;
import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A form in which a service can be run. */
public enum Form {
    // Heaps of small containers: without a limit the young generation grows with the machine's memory.
    /** The jar of the build, on the JDK of this JVM, with its start cache if there is one. */
    JVM {
        @Override
        void requireBuilt(ServiceSpec service, Path repository) {
            jar(repository).requireBuilt(service, repository);
        }

        @Override
        Deployed deploy(ServiceSpec service, Path repository, Path work) {
            return new Deployed(
                    jar(repository).command(service, repository),
                    service.jar(repository).getParent());
        }

        private ServiceProgram jar(Path repository) {
            return new ServiceProgram.Jar(List.of("-Xmx128m"), StartCaches.of(repository)::using);
        }
    },
    /** The native executable. */
    NATIVE {
        private final ServiceProgram executable = new ServiceProgram.Executable(List.of("-Xmx96m", "-Xmn8m"));

        @Override
        void requireBuilt(ServiceSpec service, Path repository) {
            executable.requireBuilt(service, repository);
        }

        @Override
        Deployed deploy(ServiceSpec service, Path repository, Path work) {
            return new Deployed(executable.command(service, repository), service.executable(repository));
        }
    },
    /** What is in the image with jars, on the Java that is in it, without a container. */
    IMAGE {
        @Override
        void requireBuilt(ServiceSpec service, Path repository) {
            Path image = service.image(repository);
            if (!Files.isRegularFile(image)) {
                throw new DevRuntimeException("there is no image " + image
                        + "; run ./mvnw -Dquick -Dcontainer package -pl services/" + service.name() + " -am");
            }
        }

        @Override
        Deployed deploy(ServiceSpec service, Path repository, Path work) {
            return new ImageFile(service.image(repository)).unpack(work, List.of("-XX:+UseSerialGC", "-Xmx128m"));
        }
    };

    /** Throws one sentence when the service was not built in this form. */
    public void requireBuilt(String service, Path repository) {
        requireBuilt(Topology.workload(service), repository);
    }

    abstract void requireBuilt(ServiceSpec service, Path repository);

    /** Makes what was built ready to be run, if need be in an empty directory. */
    abstract Deployed deploy(ServiceSpec service, Path repository, Path work);
}
