package dev.tandem.dev.stack;

import dev.tandem.dev.process.ChildCommand;
import dev.tandem.dev.process.ChildProcess;
import dev.tandem.dev.process.StopSignal;
import dev.tandem.dev.topology.Replica;
import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The services of a stack, each run from what the build left. */
record Services(StackOptions options) {

    /** Throws one sentence naming a service that was not built. */
    void requireBuilt() {
        for (ServiceSpec service : Topology.SERVICES) {
            options.program(service).requireBuilt(service, options.repository());
        }
    }

    /**
     * The parts to run, spare ones too.
     *
     * @param overrides variables by part that count from its next start on
     */
    List<PartSpec> parts(ServiceEnvironment environment, Map<String, Map<String, String>> overrides) {
        return options.scale().all().stream()
                .map(replica -> part(replica, () -> {
                    Map<String, String> variables = environment.of(replica);
                    variables.putAll(overrides.getOrDefault(replica.name(), Map.of()));
                    return variables;
                }))
                .toList();
    }

    private PartSpec part(Replica replica, Supplier<Map<String, String>> environment) {
        String name = replica.name();
        Path log = options.directory().log(name);
        int httpPort = options.ports().of(replica, options.scale());
        int grpcPort = replica.service().servesGrpc() ? options.ports().grpc(replica, options.scale()) : 0;
        HealthProbe probe = new HealthProbe(httpPort);
        List<String> command = options.program(replica.service()).command(replica.service(), options.repository());
        return new PartSpec(
                name,
                httpPort,
                grpcPort,
                log,
                () -> {
                    probe.reset();
                    return ChildProcess.start(new ChildCommand(name, command, environment.get(), log, StopSignal.TERM));
                },
                probe);
    }
}
