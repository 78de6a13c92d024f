package dev.tandem.dev.cli;

import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.token.DevIssuer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Issues a token. */
@Command(
        name = "token",
        description = "Print a token that the services of this stack accept, and nothing else.",
        mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Home home;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            split = ",",
            description = "What it allows, such as orders.read,stock.read (default: everything).")
    private List<String> scopes = DevIssuer.SCOPES;

    @Option(names = "--subject", paramLabel = "NAME", description = "Whom it names (default: your user name).")
    private String subject = System.getProperty("user.name", "unknown");

    @Option(
            names = "--ttl",
            paramLabel = "TIME",
            defaultValue = "1h",
            description =
                    "How long it is valid: 90s, 10m, 2h, 3d; -5m for one that has ended (default: ${DEFAULT-VALUE}).")
    private String life;

    @Override
    public Integer call() {
        for (String scope : scopes) {
            if (!DevIssuer.SCOPES.contains(scope)) {
                throw new DevRuntimeException(
                        "there is no scope " + scope + "; there are " + String.join(", ", DevIssuer.SCOPES));
            }
        }
        DevIssuer issuer = DevIssuer.find(home.stack().tokens())
                .orElseThrow(() -> new DevRuntimeException("no stack has run in "
                        + home.stack().root() + " that would accept a token; start one with ./tandem up"));
        spec.commandLine().getOut().println(issuer.token(subject, scopes, Durations.parse(life)));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
