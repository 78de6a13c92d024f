package dev.tandem.dev.infra;

import dev.tandem.dev.process.FreePorts;
import java.nio.file.Path;

/** Where a broker keeps its data and log, and its two ports on loopback. */
public record KafkaOptions(Path dataDirectory, Path log, int port, int controllerPort) {

    /** A broker on free ports, with everything below the given directory. */
    public static KafkaOptions in(Path directory) {
        return new KafkaOptions(
                directory.resolve("kafka"), directory.resolve("logs/kafka.log"), FreePorts.next(), FreePorts.next());
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }
}
