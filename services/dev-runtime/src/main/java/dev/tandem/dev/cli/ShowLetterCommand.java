package dev.tandem.dev.cli;

import com.google.protobuf.ByteString;
import dev.tandem.dev.client.LetterClient;
import dev.tandem.proto.operations.v1.GetLetterResponse;
import dev.tandem.proto.operations.v1.Letter;
import dev.tandem.proto.operations.v1.LetterAction;
import dev.tandem.proto.operations.v1.LetterHeader;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows everything that is kept of a letter. */
@Command(
        name = "show",
        description = "Show one letter with its value and its history.",
        mixinStandardHelpOptions = true)
final class ShowLetterCommand implements Callable<Integer> {

    private static final int MOST_HEX_BYTES = 256;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LetterServices services;

    @Parameters(paramLabel = "LETTER", description = "The letter's id.")
    private String id;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        services.first(
                client -> client.find(id).map(found -> {
                    print(client, found, out);
                    return found;
                }),
                "letter " + id);
        out.flush();
        return 0;
    }

    private void print(LetterClient client, GetLetterResponse found, PrintWriter out) {
        if (json) {
            out.println(LetterJson.of(found).put("service", client.service()));
            return;
        }
        Letter letter = found.getLetter();
        field(out, "letter", letter.getLetterId() + " of " + client.service());
        field(out, "status", LetterTable.status(letter.getStatus()) + ", " + letter.getAttempts() + " attempts");
        field(out, "consumer", letter.getConsumer());
        field(out, "record", letter.getTopic() + "-" + letter.getPartition() + "@" + letter.getOffset());
        field(out, "key", letter.getKey());
        field(out, "event", letter.getEventType());
        field(out, "parked", time(letter.getParkTime().getSeconds()));
        field(out, "fault", letter.getFault().getType());
        field(out, "", letter.getFault().getMessage());
        found.getHeadersList().forEach(header -> field(out, "header", text(header)));
        value(out, "value", found.getRecordValueJson(), found.getRecordValue());
        if (found.hasReplacement()) {
            value(out, "replaced by", found.getReplacementJson(), found.getReplacement());
        }
        found.getActionsList().forEach(action -> field(out, "history", text(action)));
    }

    private static void value(PrintWriter out, String name, String valueJson, ByteString bytes) {
        if (valueJson.isEmpty()) {
            ByteString start = bytes.substring(0, Math.min(MOST_HEX_BYTES, bytes.size()));
            field(out, name, bytes.size() + " bytes: " + HexFormat.of().formatHex(start.toByteArray()));
        } else {
            field(out, name, LetterJson.pretty(valueJson).replace("\n", "\n" + " ".repeat(14)));
        }
    }

    private static String text(LetterHeader header) {
        return header.getName() + " = " + header.getValue().toStringUtf8();
    }

    private static String text(LetterAction action) {
        String what = action.getKind()
                .name()
                .substring("LETTER_ACTION_KIND_".length())
                .toLowerCase(Locale.ROOT);
        String reason = action.getReason().isEmpty() ? "" : ": " + action.getReason();
        return time(action.getActTime().getSeconds()) + " " + what + " by " + action.getActor() + reason;
    }

    private static String time(long seconds) {
        return Instant.ofEpochSecond(seconds).toString();
    }

    private static void field(PrintWriter out, String name, String value) {
        if (!value.isEmpty()) {
            out.printf("%-13s %s%n", name, value);
        }
    }
}
