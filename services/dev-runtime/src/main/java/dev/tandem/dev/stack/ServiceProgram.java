package dev.tandem.dev.stack;

import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.process.JavaCommand;
import dev.tandem.dev.topology.ServiceSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What of a service is run, and how. */
public sealed interface ServiceProgram {

    /** What the build of the repository leaves. */
    Path file(ServiceSpec service, Path repository);

    /** The command line that runs the file of that service. */
    List<String> command(String service, Path file);

    /** What to do about a missing file: the second half of a sentence. */
    String remedy(ServiceSpec service);

    /** The command line of a service. Throws one sentence when it was not built. */
    default List<String> command(ServiceSpec service, Path repository) {
        requireBuilt(service, repository);
        return command(service.name(), file(service, repository));
    }

    /** Throws one sentence naming a service that was not built. */
    default void requireBuilt(ServiceSpec service, Path repository) {
        if (!Files.isRegularFile(file(service, repository))) {
            throw new DevRuntimeException("service " + service.name() + " is not built" + remedy(service));
        }
    }

    /** The jar, on the JDK of this JVM. */
    record Jar(List<String> jvmFlags, StartFlags start) implements ServiceProgram {

        /** What else Java is told, by the name of the program and its jar. */
        @FunctionalInterface
        public interface StartFlags {
            /** Nothing. */
            StartFlags NONE = (name, jar) -> List.of();

            /** For the next start. */
            List<String> of(String name, Path jar);
        }

        public Jar {
            jvmFlags = List.copyOf(jvmFlags);
        }

        @Override
        public Path file(ServiceSpec service, Path repository) {
            return service.jar(repository);
        }

        @Override
        public List<String> command(String service, Path file) {
            Stream<String> flags = Stream.concat(jvmFlags.stream(), start.of(service, file).stream());
            return JavaCommand.jar(file, flags.toList());
        }

        @Override
        public String remedy(ServiceSpec service) {
            return "; ./tandem builds it, or run ./mvnw -Dquick package -pl services/" + service.name() + " -am";
        }
    }

    /**
     * What is in the images with jars, unpacked beforehand.
     *
     * @param commands by service
     */
    record Unpacked(Map<String, List<String>> commands) implements ServiceProgram {

        public Unpacked {
            commands = Map.copyOf(commands);
        }

        @Override
        public Path file(ServiceSpec service, Path repository) {
            return service.image(repository);
        }

        @Override
        public List<String> command(String service, Path file) {
            return commands.get(service);
        }

        @Override
        public String remedy(ServiceSpec service) {
            return " as an image; run ./mvnw -Dquick -Dcontainer package -pl services/" + service.name() + " -am";
        }
    }

    /** The native executable. */
    record Executable(List<String> arguments) implements ServiceProgram {

        public Executable {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Path file(ServiceSpec service, Path repository) {
            return service.executable(repository);
        }

        @Override
        public List<String> command(String service, Path file) {
            return Stream.concat(Stream.of(file.toString()), arguments.stream()).toList();
        }

        @Override
        public String remedy(ServiceSpec service) {
            return " natively; run ./native-build.sh " + service.name();
        }
    }
}
