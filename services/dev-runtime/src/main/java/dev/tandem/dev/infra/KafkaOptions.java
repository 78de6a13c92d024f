package dev.tandem.dev.infra;

import dev.tandem.dev.process.FreePorts;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a broker keeps its data and log, and its ports on loopback.
 *
 * @param ways further ports, for clients that come another way
 */
public record KafkaOptions(Path dataDirectory, Path log, int port, int controllerPort, List<Way> ways) {

    /** A port that the broker listens on, and the one that it tells these clients to connect to. */
    public record Way(int port, int advertised) {}

    public KafkaOptions {
        ways = List.copyOf(ways);
    }

    /** A broker on free ports, with everything below the given directory. */
    public static KafkaOptions in(Path directory) {
        return new KafkaOptions(
                directory.resolve("kafka"),
                directory.resolve("logs/kafka.log"),
                FreePorts.next(),
                FreePorts.next(),
                List.of());
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }
}
