package dev.tandem.dev.measure;

import dev.tandem.dev.stack.ServiceProgram;
import dev.tandem.dev.topology.Topology;
import java.nio.file.Path;
import java.util.List;

/** A form in which a service can be run. */
public enum Form {
    // Heaps of small containers: without a limit the young generation grows with the machine's memory.
    /** The jar of the build. */
    JVM(new ServiceProgram.Jar(List.of("-Xmx128m"))),
    /** The native executable. */
    NATIVE(new ServiceProgram.Executable(List.of("-Xmx96m", "-Xmn8m")));

    private final ServiceProgram program;

    Form(ServiceProgram program) {
        this.program = program;
    }

    /** Throws one sentence when the service was not built in this form. */
    public void requireBuilt(String service, Path repository) {
        program.requireBuilt(Topology.named(service), repository);
    }

    ServiceProgram program() {
        return program;
    }
}
