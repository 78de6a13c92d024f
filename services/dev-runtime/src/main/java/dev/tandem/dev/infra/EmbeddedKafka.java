package dev.tandem.dev.infra;

import dev.tandem.dev.process.ChildCommand;
import dev.tandem.dev.process.ChildProcess;
import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.process.JavaCommand;
import dev.tandem.dev.process.Patience;
import dev.tandem.dev.process.RunningProcess;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/** A Kafka broker (KRaft, one node) in its own process on loopback. Ends with this JVM; its data survives. */
public final class EmbeddedKafka implements RunningProcess {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final List<String> JVM_FLAGS = List.of(
            "-Xms96m",
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-Djava.util.logging.SimpleFormatter.format=%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");

    private final KafkaOptions options;
    private final ChildProcess broker;

    private EmbeddedKafka(KafkaOptions options, ChildProcess broker) {
        this.options = options;
        this.broker = broker;
    }

    /** Starts a broker on the data directory (created when missing) and returns when it serves clients. */
    public static EmbeddedKafka start(KafkaOptions options) {
        Path ready = options.dataDirectory().resolveSibling("kafka.ready");
        ChildProcess broker = ChildProcess.start(command(options, ready));
        Patience.of(START_LIMIT).await("the start of Kafka (log: " + options.log() + ")", () -> {
            broker.requireAlive();
            return Files.exists(ready);
        });
        return new EmbeddedKafka(options, broker);
    }

    /** For {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return options.bootstrapServers();
    }

    @Override
    public long pid() {
        return broker.pid();
    }

    @Override
    public boolean isAlive() {
        return broker.isAlive();
    }

    /** Ends the broker at once, as a crash would; acknowledged records stay. */
    @Override
    public void kill() {
        broker.kill();
    }

    @Override
    public void close() {
        broker.close();
    }

    private static ChildCommand command(KafkaOptions options, Path ready) {
        Path settings = options.dataDirectory().resolveSibling("kafka.properties");
        try {
            Files.createDirectories(options.dataDirectory());
            Files.deleteIfExists(ready);
            Properties properties = new Properties();
            properties.putAll(KafkaSettings.of(options));
            try (Writer file = Files.newBufferedWriter(settings)) {
                properties.store(file, null);
            }
        } catch (IOException e) {
            throw new DevRuntimeException(
                    "cannot prepare Kafka in " + options.dataDirectory() + ": " + e.getMessage(), e);
        }
        return ChildCommand.of(
                "Kafka",
                JavaCommand.mainClass(KafkaBrokerMain.class, JVM_FLAGS, List.of(settings.toString(), ready.toString())),
                options.log());
    }
}
