package dev.tandem.dev.cli;

import dev.tandem.dev.client.LetterClient;
import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.stack.PartStatus;
import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose letters a command is about, and as whom it acts. */
final class LetterServices {

    @Mixin
    private Home home;

    @Option(
            names = "--service",
            paramLabel = "NAME",
            description = "Only this service (default: all that keep letters).")
    private String service;

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            description = "Who acts; it is written down with what is done (default: your user name).")
    private String actor = System.getProperty("user.name", "unknown");

    String actor() {
        return actor;
    }

    /** Calls each service in turn; those that do not serve gRPC now fail the command with one sentence. */
    void forEach(ServiceCall call) {
        List<PartStatus> parts = parts();
        String token = home.token();
        for (PartStatus part : parts) {
            try (LetterClient client = LetterClient.connect(part.name(), part.grpcPort(), token)) {
                call.call(client);
            }
        }
    }

    /** Asks service after service until one knows. */
    <T> T first(Function<LetterClient, Optional<T>> question, String what) {
        List<PartStatus> parts = parts();
        String token = home.token();
        for (PartStatus part : parts) {
            try (LetterClient client = LetterClient.connect(part.name(), part.grpcPort(), token)) {
                Optional<T> answer = question.apply(client);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
        }
        throw new DevRuntimeException("there is no " + what + " in "
                + String.join(", ", parts.stream().map(PartStatus::name).toList()));
    }

    /** One replica of each service answers for all of its replicas. */
    private List<PartStatus> parts() {
        List<PartStatus> running = home.running().parts();
        List<PartStatus> found = Topology.SERVICES.stream()
                .filter(ServiceSpec::ownsDatabase)
                .filter(spec -> service == null || spec.name().equals(service))
                .flatMap(spec ->
                        running.stream().filter(part -> isReplica(part, spec)).limit(1))
                .toList();
        if (found.isEmpty()) {
            throw new DevRuntimeException("no service named " + service + " keeps letters here; see ./tandem status");
        }
        return found;
    }

    private static boolean isReplica(PartStatus part, ServiceSpec service) {
        return part.grpcPort() > 0 && part.pid() > 0 && part.name().matches(service.name() + "(-\\d+)?");
    }

    /** What is done with one service. */
    @FunctionalInterface
    interface ServiceCall {
        void call(LetterClient client);
    }
}
