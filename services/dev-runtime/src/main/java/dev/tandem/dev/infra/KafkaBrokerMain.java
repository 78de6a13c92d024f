package dev.tandem.dev.infra;

import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** Runs the broker: formats its directory when new, then serves until SIGTERM. */
final class KafkaBrokerMain {

    // One id for all: data of one stack can never be mixed with another's, each has its own directory.
    private static final String CLUSTER_ID = "dGFuZGVtLWRldi1rYWZrYQ";

    private KafkaBrokerMain() {}

    /** Arguments: the properties file, and the file to create when the broker serves. */
    public static void main(String[] arguments) throws Exception {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(arguments[0]))) {
            settings.load(file);
        }
        format(settings.getProperty("log.dirs"));
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-shutdown"));
        server.startup();
        Files.writeString(Path.of(arguments[1]), "ready");
        server.awaitShutdown();
    }

    private static void format(String directory) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(System.out, true, StandardCharsets.UTF_8))
                .setNodeId(1)
                .setClusterId(CLUSTER_ID)
                .addDirectory(directory)
                .setMetadataLogDirectory(directory)
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setIgnoreFormatted(true)
                .run();
    }
}
