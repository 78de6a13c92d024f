package dev.tandem.dev.cli;

import dev.tandem.dev.infra.PostgresServer;
import dev.tandem.dev.stack.StackOptions;
import dev.tandem.dev.stack.Telemetry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Existing servers to use instead of own ones. */
final class ServerOptions {

    @Option(
            names = "--postgres",
            paramLabel = "URL",
            description = "Use this server: postgresql://user:password@host:port (may create roles and databases).")
    private String postgres;

    @Option(names = "--kafka", paramLabel = "BOOTSTRAP", description = "Use this cluster: host:port[,host:port...].")
    private String kafka;

    @Option(
            names = "--otlp",
            paramLabel = "ENDPOINT",
            description = "Send the traces of all orders there, such as http://localhost:4317.")
    private String otlp;

    StackOptions applyTo(StackOptions options) {
        return options.using(Optional.ofNullable(postgres).map(PostgresServer::parse), Optional.ofNullable(kafka))
                .sending(otlp == null ? Telemetry.OFF : Telemetry.ofEveryOrder(otlp));
    }

    List<String> asArguments() {
        List<String> arguments = new ArrayList<>();
        add(arguments, "--postgres", postgres);
        add(arguments, "--kafka", kafka);
        add(arguments, "--otlp", otlp);
        return arguments;
    }

    private static void add(List<String> arguments, String name, String value) {
        if (value != null) {
            arguments.add(name + "=" + value);
        }
    }
}
