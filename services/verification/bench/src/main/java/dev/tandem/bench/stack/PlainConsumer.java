package dev.tandem.bench.stack;

import dev.tandem.dev.infra.PostgresDatabase;
import dev.tandem.dev.process.ChildCommand;
import dev.tandem.dev.process.ChildProcess;
import dev.tandem.dev.process.FreePorts;
import dev.tandem.dev.process.StopSignal;
import dev.tandem.dev.stack.ServiceProgram;
import dev.tandem.dev.stack.ServiceProgram.Jar.StartFlags;
import dev.tandem.dev.stack.StackOptions;
import dev.tandem.dev.startcache.StartCaches;
import java.nio.file.Path;
import java.util.Map;

/** The plain peer as a further consumer of a stack's orders: a transaction per record. */
public final class PlainConsumer implements AutoCloseable {

    /** Has a row for each event that had its effect. */
    public static final String TABLE = "consumed";

    private static final String PROGRAM = "peer-consumer";

    private final ChildProcess process;

    private PlainConsumer(ChildProcess process) {
        this.process = process;
    }

    /**
     * Starts it as a group of its own, from the first record on.
     *
     * @param database whose tables have other names than its own
     * @param start what else Java is told
     */
    public static PlainConsumer start(
            Path repository, Site site, String group, PostgresDatabase database, StartFlags start) {
        Map<String, String> environment = Map.ofEntries(
                Map.entry("PEER_FOLLOWS", "true"),
                Map.entry("PEER_STORAGE", "bare"),
                Map.entry("MP_MESSAGING_INCOMING_ORDERS_IN_GROUP_ID", group),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", site.stack().endpoints().bootstrapServers()),
                Map.entry("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl()),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", database.user()),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", database.password()),
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(FreePorts.next())),
                Map.entry("QUARKUS_GRPC_SERVER_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_GRPC_SERVER_PORT", Integer.toString(FreePorts.next())));
        return new PlainConsumer(ChildProcess.start(new ChildCommand(
                group,
                new ServiceProgram.Jar(StackOptions.JVM_FLAGS, start).command(PROGRAM, PeerSite.jar(repository)),
                environment,
                site.stack().directory().log(group),
                StopSignal.TERM)));
    }

    /** Whether it has a start cache, as Tandem's consumers have. */
    public static boolean isTrained(Path repository) {
        return StartCaches.of(repository).has(PROGRAM, PeerSite.jar(repository));
    }

    /** Makes a start cache of what one recorded that the training has run and ended. */
    public static void train(Path repository, Runnable training) {
        StartCaches caches = StartCaches.of(repository);
        try {
            training.run();
            caches.write(PROGRAM, PeerSite.jar(repository), StackOptions.JVM_FLAGS);
        } finally {
            caches.discard(PROGRAM);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
