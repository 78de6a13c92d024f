package dev.tandem.dev.cli;

import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.stack.StackOptions;
import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that names services to run as executables. */
public final class NativeOption {

    private static final String ALL = "all";

    @Option(
            names = "--native",
            paramLabel = "SERVICE",
            arity = "0..1",
            split = ",",
            fallbackValue = ALL,
            description = "Run the executables that ./native-build.sh leaves, of all services or those named.")
    private List<String> services = List.of();

    StackOptions applyTo(StackOptions options) {
        return options.natively(services());
    }

    /** Which were named; empty without the option. Throws one sentence naming a service that does not exist. */
    public List<String> services() {
        List<String> known = Topology.SERVICES.stream().map(ServiceSpec::name).toList();
        services.stream()
                .filter(name -> !known.contains(name) && !name.equals(ALL))
                .findFirst()
                .ifPresent(name -> {
                    throw new DevRuntimeException(
                            "there is no service " + name + "; there are " + String.join(", ", known));
                });
        return services.contains(ALL) ? known : services;
    }

    /** The same option again; empty when it was not given. */
    List<String> asArguments() {
        return services.isEmpty() ? List.of() : List.of("--native=" + String.join(",", services));
    }
}
