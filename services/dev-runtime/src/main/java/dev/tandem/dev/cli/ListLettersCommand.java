package dev.tandem.dev.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.tandem.dev.client.LetterClient;
import dev.tandem.proto.operations.v1.LetterGroup;
import dev.tandem.proto.operations.v1.ListLettersResponse;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows letters, or how many there are by cause. */
@Command(
        name = "list",
        description = "List letters, oldest first; without a status those that are not settled.",
        mixinStandardHelpOptions = true)
final class ListLettersCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private LetterServices services;

    @Mixin
    private LetterFilterOptions filter;

    @Option(names = "--groups", description = "Count them by consumer, event type and fault instead.")
    private boolean groups;

    @Option(names = "--limit", defaultValue = "20", description = "Most letters per service, 1 to 100 (default: 20).")
    private int limit;

    @Option(names = "--json", description = "Print one JSON array with an object per service.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ArrayNode all = LetterJson.array();
        services.forEach(client -> {
            if (groups) {
                group(client, all, out);
            } else {
                list(client, all, out);
            }
        });
        if (json) {
            out.println(all);
        }
        out.flush();
        return 0;
    }

    private void list(LetterClient client, ArrayNode all, PrintWriter out) {
        ListLettersResponse page = client.list(LetterTable.waitingUnlessNamed(filter.query()), limit);
        all.add(LetterJson.of(page).put("service", client.service()));
        if (!json) {
            LetterTable.of(client.service(), page).forEach(out::println);
        }
    }

    private void group(LetterClient client, ArrayNode all, PrintWriter out) {
        List<LetterGroup> found = client.groups(LetterTable.waitingUnlessNamed(filter.query()));
        ArrayNode array = LetterJson.array();
        found.forEach(group -> array.add(LetterJson.of(group)));
        all.add(LetterJson.object().put("service", client.service()).set("groups", array));
        if (!json) {
            LetterTable.of(client.service(), found).forEach(out::println);
        }
    }
}
