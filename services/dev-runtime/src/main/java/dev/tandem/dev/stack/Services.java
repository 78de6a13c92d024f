package dev.tandem.dev.stack;

import dev.tandem.dev.process.ChildCommand;
import dev.tandem.dev.process.ChildProcess;
import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.process.JavaCommand;
import dev.tandem.dev.process.StopSignal;
import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The services of a stack, each run from the jar that the build left. */
record Services(StackOptions options) {

    /** Throws one sentence naming a service that was not built. */
    void requireBuilt() {
        for (ServiceSpec service : Topology.SERVICES) {
            if (!Files.isRegularFile(service.jar(options.repository()))) {
                throw new DevRuntimeException("service " + service.name() + " is not built; ./tandem builds it, or run"
                        + " ./mvnw -Dquick package -pl services/" + service.name() + " -am");
            }
        }
    }

    List<PartSpec> parts(ServiceEnvironment environment) {
        return Topology.SERVICES.stream()
                .map(service -> part(service, environment))
                .toList();
    }

    private PartSpec part(ServiceSpec service, ServiceEnvironment environment) {
        String name = service.name();
        Path log = options.directory().log(name);
        HealthProbe probe = new HealthProbe(options.ports().of(name));
        List<String> java = JavaCommand.jar(service.jar(options.repository()), options.jvmFlags());
        ChildCommand command = new ChildCommand(name, java, environment.of(service), log, StopSignal.TERM);
        int grpcPort = service.servesGrpc() ? options.ports().grpc(name) : 0;
        return new PartSpec(
                name,
                options.ports().of(name),
                grpcPort,
                log,
                () -> {
                    probe.reset();
                    return ChildProcess.start(command);
                },
                probe);
    }
}
