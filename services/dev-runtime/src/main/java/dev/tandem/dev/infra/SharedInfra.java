package dev.tandem.dev.infra;

import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;

/** One broker and one server per JVM for tests: started on first use, stopped and deleted when the JVM ends. */
public final class SharedInfra {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private SharedInfra() {}

    /** A new empty database with a role of its own, on the shared server. */
    public static PostgresDatabase newDatabase(String prefix) {
        return postgres().server().createDatabase(prefix + "_" + DATABASES.incrementAndGet(), "secret");
    }

    /** The shared server. */
    public static EmbeddedPostgres postgres() {
        return Postgres.SERVER;
    }

    /** The shared broker. */
    public static EmbeddedKafka kafka() {
        return Kafka.BROKER;
    }

    /** Creates missing topics with 12 partitions on the shared broker. */
    public static void createTopics(Collection<String> names) {
        new KafkaTopics(kafka().bootstrapServers()).create(names, 12);
    }

    private static Path temporary(String name) {
        return Directories.temporary("tandem-" + name + "-");
    }

    private static void atExit(AutoCloseable server, Path directory) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try (server) {
                // Closed first, deleted after.
            } catch (Exception e) {
                return;
            }
            Directories.delete(directory);
        }));
    }

    private static final class Postgres {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            Path directory = temporary("postgres");
            EmbeddedPostgres server = EmbeddedPostgres.start(PostgresOptions.in(directory));
            atExit(server, directory);
            return server;
        }
    }

    private static final class Kafka {
        static final EmbeddedKafka BROKER = start();

        private static EmbeddedKafka start() {
            Path directory = temporary("kafka");
            EmbeddedKafka broker = EmbeddedKafka.start(KafkaOptions.in(directory));
            atExit(broker, directory);
            return broker;
        }
    }
}
