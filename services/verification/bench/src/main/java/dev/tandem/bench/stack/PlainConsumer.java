package dev.tandem.bench.stack;

import dev.tandem.dev.infra.PostgresDatabase;
import dev.tandem.dev.process.ChildCommand;
import dev.tandem.dev.process.ChildProcess;
import dev.tandem.dev.process.FreePorts;
import dev.tandem.dev.process.JavaCommand;
import dev.tandem.dev.process.StopSignal;
import dev.tandem.dev.stack.StackOptions;
import java.nio.file.Path;
import java.util.Map;

/** The plain peer as a further consumer of a stack's orders: a transaction per record. */
public final class PlainConsumer implements AutoCloseable {

    /** Has a row for each event that had its effect. */
    public static final String TABLE = "consumed";

    private final ChildProcess process;

    private PlainConsumer(ChildProcess process) {
        this.process = process;
    }

    /** Starts it on a database whose tables have other names than its own. */
    public static PlainConsumer start(Path repository, Site site, PostgresDatabase database) {
        Map<String, String> environment = Map.of(
                "PEER_FOLLOWS", "true",
                "PEER_STORAGE", "bare",
                "KAFKA_BOOTSTRAP_SERVERS", site.stack().endpoints().bootstrapServers(),
                "QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.user(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(FreePorts.next()),
                "QUARKUS_GRPC_SERVER_HOST", "127.0.0.1",
                "QUARKUS_GRPC_SERVER_PORT", Integer.toString(FreePorts.next()));
        return new PlainConsumer(ChildProcess.start(new ChildCommand(
                "plain-consumer",
                JavaCommand.jar(PeerSite.jar(repository), StackOptions.JVM_FLAGS),
                environment,
                site.stack().directory().log("plain-consumer"),
                StopSignal.TERM)));
    }

    @Override
    public void close() {
        process.close();
    }
}
