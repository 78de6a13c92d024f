package dev.tandem.dev.stack;

import dev.tandem.dev.process.ChildCommand;
import dev.tandem.dev.process.ChildProcess;
import dev.tandem.dev.process.StopSignal;
import dev.tandem.dev.sink.MailSink;
import dev.tandem.dev.sink.WebhookSink;
import dev.tandem.dev.token.DevIssuer;
import dev.tandem.dev.topology.Replica;
import dev.tandem.dev.topology.Topology;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Real servers and no service: each is run alone, as often and in whatever form is asked for. Ends with this JVM. */
public final class SoloStage implements AutoCloseable {

    private static final Duration SERVER_LIMIT = Duration.ofMinutes(2);

    private final StackOptions options;
    private final Closing closing = new Closing();
    private ServiceEnvironment environment;
    private String token;

    private SoloStage(StackOptions options) {
        this.options = options;
    }

    /** Starts the servers and creates topics and databases. */
    public static SoloStage open(StackOptions options) {
        SoloStage stage = new SoloStage(options);
        try {
            stage.open();
        } catch (RuntimeException e) {
            stage.close();
            throw e;
        }
        return stage;
    }

    private void open() {
        StackDirectory directory = options.directory();
        directory.prepare();
        Credentials credentials = new Credentials(directory.credentials());
        Servers servers = new Servers(options, credentials);
        Supervisor supervisor = new Supervisor();
        closing.later("servers", supervisor);
        supervisor.run(servers.parts());
        supervisor.awaitReady(SERVER_LIMIT);
        servers.createTopics();
        String secret = credentials.webhookSecret();
        closing.later("mail sink", MailSink.start(options.ports().of("smtp"), directory.mail()));
        closing.later("webhook sink", WebhookSink.start(options.ports().of("webhooks"), secret, directory.webhooks()));
        DevIssuer issuer = DevIssuer.in(directory.tokens());
        token = issuer.token("tandem", DevIssuer.SCOPES, DevStack.TOKEN_LIFE);
        environment = new ServiceEnvironment(
                options, servers, servers.createDatabases(), new ServiceEnvironment.Secrets(secret, issuer));
    }

    /** Runs a command line as if it were the service; the caller closes. */
    public ChildProcess run(String service, List<String> command) {
        Map<String, String> variables = environment.of(new Replica(Topology.workload(service), service, false));
        ChildProcess process =
                ChildProcess.start(new ChildCommand(service, command, variables, log(service), StopSignal.TERM));
        closing.later(service, process);
        return process;
    }

    /** Where the service says whether it is ready. */
    public int httpPort(String service) {
        return options.ports().of(service);
    }

    /** Opens every service for a day. */
    public String token() {
        return token;
    }

    /** What the service printed. */
    public Path log(String service) {
        return options.directory().log(service);
    }

    /** Stops what runs. Idempotent. */
    @Override
    public void close() {
        closing.close();
    }
}
