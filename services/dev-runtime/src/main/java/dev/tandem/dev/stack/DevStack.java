package dev.tandem.dev.stack;

import dev.tandem.dev.infra.PostgresDatabase;
import dev.tandem.dev.infra.PostgresServer;
import dev.tandem.dev.link.Link;
import dev.tandem.dev.process.Signal;
import dev.tandem.dev.sink.MailSink;
import dev.tandem.dev.sink.WebhookSink;
import dev.tandem.dev.token.DevIssuer;
import dev.tandem.dev.topology.Replica;
import dev.tandem.dev.topology.Scale;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A running Tandem: real servers, sinks and all services, each in its own process. Ends with this JVM. */
public final class DevStack implements AutoCloseable {

    private static final Duration SERVER_LIMIT = Duration.ofMinutes(2);
    /** Longer than what uses a stack takes, such as the tests of a day. */
    static final Duration TOKEN_LIFE = Duration.ofDays(1);

    private final StackOptions options;
    private final Supervisor supervisor = new Supervisor();
    private final Closing closing = new Closing();
    private final Servers servers;
    private final Credentials credentials;
    private final DevIssuer issuer;
    private final String token;
    private final Map<String, Map<String, String>> overrides = new ConcurrentHashMap<>();
    private volatile Map<String, PostgresDatabase> databases = Map.of();
    private volatile Map<String, Link> links = Map.of();
    private volatile boolean complete;

    private DevStack(StackOptions options) {
        this.options = options;
        this.credentials = new Credentials(options.directory().credentials());
        this.servers = new Servers(options, credentials);
        this.issuer = DevIssuer.in(options.directory().tokens());
        this.token = issuer.token("tandem", DevIssuer.SCOPES, TOKEN_LIFE);
    }

    /** Deletes the data of a stack that does not run. */
    public static void wipe(StackDirectory directory) {
        directory.prepare();
        try (StackLock lock = StackLock.take(directory)) {
            directory.wipe();
        }
    }

    /** Starts everything and returns when the servers run; the services follow, see {@link #awaitReady}. */
    public static DevStack start(StackOptions options) {
        DevStack stack = prepare(options);
        try {
            stack.run();
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
        return stack;
    }

    /** Claims the directory; nothing runs yet. Throws one sentence when a stack could not run there or as asked. */
    public static DevStack prepare(StackOptions options) {
        options.directory().prepare();
        StackLock lock = StackLock.take(options.directory());
        try {
            new Services(options).requireBuilt();
            options.ownPorts().requireFree();
            DevStack stack = new DevStack(options);
            stack.closing.later("lock", lock);
            stack.closing.later(
                    "state", () -> Files.deleteIfExists(options.directory().state()));
            stack.closing.later("servers", stack.supervisor);
            return stack;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Starts a prepared stack. Throws when a server does not start; the caller closes. */
    public void run() {
        startServers();
        startServices();
    }

    private void startServers() {
        supervisor.run(servers.parts());
        supervisor.awaitReady(SERVER_LIMIT);
        servers.createTopics();
        databases = servers.createDatabases();
    }

    private void startServices() {
        StackDirectory directory = options.directory();
        String secret = credentials.webhookSecret();
        closing.later("mail sink", MailSink.start(options.ports().of("smtp"), directory.mail()));
        closing.later("webhook sink", WebhookSink.start(options.ports().of("webhooks"), secret, directory.webhooks()));
        ServiceEnvironment environment =
                new ServiceEnvironment(options, servers, databases, new ServiceEnvironment.Secrets(secret, issuer));
        List<Replica> replicas = options.scale().all();
        openLinks();
        supervisor.run(
                new Services(options).parts(environment, overrides),
                replicas.stream().filter(Replica::spare).map(Replica::name).collect(Collectors.toSet()));
        List<String> names = replicas.stream().map(Replica::name).toList();
        closing.later("services", () -> supervisor.stop(names));
        complete = true;
    }

    private void openLinks() {
        Links opened = Links.open(options, part -> supervisor.part(part).state() == PartState.READY);
        closing.later("links", opened);
        links = opened.byName();
    }

    /** Whether all parts are known: before, {@link #status} shows the servers only. */
    public boolean isComplete() {
        return complete;
    }

    /** Waits until every part serves; throws naming those that do not in time. */
    public void awaitReady(Duration limit) {
        supervisor.awaitReady(limit);
    }

    /** What is known of each part now. */
    public List<PartStatus> status() {
        return supervisor.status();
    }

    /** Writes {@link #status} where other commands find it, and whether the stack can be used. */
    public StackState publishState(boolean usable) {
        StackState state =
                new StackState(ProcessHandle.current().pid(), usable, servers.bootstrapServers(), supervisor.status());
        state.write(options.directory());
        return state;
    }

    /** Where the services listen. */
    public Endpoints endpoints() {
        return new Endpoints(options.ports(), servers.bootstrapServers(), token);
    }

    /** The database of a service, with the role that owns it. */
    public PostgresDatabase database(String service) {
        return databases.get(service);
    }

    /** The database server, with a user who may create databases. */
    public PostgresServer postgres() {
        return servers.postgres();
    }

    /** Data, logs and received messages. */
    public StackDirectory directory() {
        return options.directory();
    }

    /** Stops a part (a service, kafka or postgres) and keeps it stopped until {@link #resume}. */
    public void stop(String part) {
        supervisor.part(part).stop();
    }

    /** Kills a part with SIGKILL and keeps it stopped until {@link #resume}. */
    public void kill(String part) {
        supervisor.part(part).kill();
    }

    /** Starts a stopped part again. */
    public void resume(String part) {
        supervisor.part(part).resume();
    }

    /** Freezes a part's process, which keeps its connections and does nothing until {@link #thaw}. */
    public void freeze(String part) {
        supervisor.part(part).pid().ifPresent(Signal::freeze);
    }

    /** Lets a frozen part go on. */
    public void thaw(String part) {
        supervisor.part(part).pid().ifPresent(Signal::thaw);
    }

    /** The id of a part's process; empty when none runs. */
    public OptionalLong pid(String part) {
        return supervisor.part(part).pid();
    }

    /** Where a part stands now. */
    public PartState state(String part) {
        return supervisor.part(part).state();
    }

    /** Environment variables of one replica, from its next start on, instead of those it had been given here before. */
    public void override(String replica, Map<String, String> variables) {
        overrides.put(replica, Map.copyOf(variables));
    }

    /** The links by name, such as {@code clients>gateway} and {@code ordering-1>postgres}. */
    public Map<String, Link> links() {
        return links;
    }

    /** The processes of each service. */
    public Scale scale() {
        return options.scale();
    }

    /** Stops services, then sinks, then servers. Idempotent. */
    @Override
    public void close() {
        closing.close();
    }
}
