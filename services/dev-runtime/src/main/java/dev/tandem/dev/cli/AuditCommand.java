package dev.tandem.dev.cli;

import dev.tandem.auditor.AuditSources;
import dev.tandem.auditor.AuditTerms;
import dev.tandem.auditor.Auditor;
import dev.tandem.auditor.Report;
import dev.tandem.auditor.source.AuditException;
import dev.tandem.dev.infra.PostgresServer;
import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.stack.PartStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Balances the books of a stack from outside. */
@Command(
        name = "audit",
        description = "Read every database, topic and received message, read only, and check that nothing is lost,"
                + " doubled, out of order or unbalanced. Exit code 0 only if nothing is wrong.",
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Home home;

    @Option(names = "--settled", description = "Nothing may be in flight any more: every order must be at its end.")
    private boolean settled;

    @Option(
            names = "--quiet",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "An order without a change for so long must be at its end (default: 60).")
    private int quietSeconds;

    @Option(names = "--json", description = "Print the result as one JSON object on the last line.")
    private boolean json;

    @Option(
            names = "--postgres",
            paramLabel = "URL",
            description = "Read there instead of the running stack: postgresql://user:password@host:port.")
    private String postgres;

    @Option(
            names = "--kafka",
            paramLabel = "BOOTSTRAP",
            description = "Read there instead of the running stack: host:port[,host:port...].")
    private String kafka;

    @Override
    public Integer call() {
        Progress progress = Progress.on(spec.commandLine().getErr());
        try {
            AuditTerms terms = new AuditTerms(settled, Duration.ofSeconds(quietSeconds));
            Report report = new Auditor(sources(), progress::say).audit(terms);
            progress.end();
            print(report);
            return report.passed() ? 0 : 1;
        } catch (AuditException e) {
            throw new DevRuntimeException(e.getMessage(), e);
        } finally {
            progress.end();
        }
    }

    private AuditSources sources() {
        PostgresServer server = postgres == null ? ownServer() : PostgresServer.parse(postgres);
        AuditSources sources = AuditSources.of(
                server.host() + ":" + server.port(),
                server.user(),
                server.password(),
                kafka == null ? home.running().bootstrapServers() : kafka);
        // What arrived is known of the running stack only.
        return postgres == null
                ? sources.receiving(home.stack().mail(), home.stack().webhooks())
                : sources;
    }

    private PostgresServer ownServer() {
        int port = home.running()
                .part("postgres")
                .map(PartStatus::port)
                .orElseThrow(() ->
                        new DevRuntimeException("the stack uses a PostgreSQL of its own; name it with --postgres"));
        return new PostgresServer("127.0.0.1", port, "postgres", password());
    }

    private String password() {
        Path file = home.stack().root().resolve("credentials.properties");
        Properties credentials = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            credentials.load(in);
        } catch (IOException e) {
            throw new DevRuntimeException("cannot read " + file + ": " + e.getMessage(), e);
        }
        return credentials.getProperty("postgres.postgres.password", "");
    }

    private void print(Report report) {
        PrintWriter out = spec.commandLine().getOut();
        report.summary().forEach(out::println);
        if (json) {
            out.println(report.toJson());
        }
        out.flush();
    }
}
