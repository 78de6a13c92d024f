package dev.tandem.dev.cli;

import dev.tandem.dev.client.LetterClient;
import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.proto.operations.v1.Letter;
import dev.tandem.proto.operations.v1.LetterStatus;
import dev.tandem.proto.operations.v1.Redrive;
import dev.tandem.proto.operations.v1.RedriveStatus;
import dev.tandem.proto.operations.v1.StartRedriveRequest;
import dev.tandem.proto.operations.v1.StartRedriveResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives one letter or many another attempt. */
@Command(
        name = "redrive",
        description = "Give one letter, or all that match, another attempt. Many go in steps that stop at the first"
                + " failure. Exit code 0 when all were applied, 1 when not.",
        mixinStandardHelpOptions = true)
final class RedriveLettersCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private LetterServices services;

    @Mixin
    private LetterFilterOptions filter;

    @Parameters(arity = "0..1", paramLabel = "LETTER", description = "One letter's id.")
    private String id;

    @Option(names = "--all", description = "Every dead letter, without a filter.")
    private boolean all;

    @Option(names = "--dry-run", description = "Only show what would be redriven.")
    private boolean dryRun;

    @Option(
            names = "--canary",
            split = ",",
            defaultValue = "1,5,50",
            description = "Letters in each of the first steps (default: ${DEFAULT-VALUE}).")
    private List<Integer> canary;

    @Option(names = "--rate", defaultValue = "100", description = "Most letters per second (default: 100).")
    private int rate;

    @Option(names = "--reason", defaultValue = "", description = "Why; it is written down.")
    private String reason;

    @Option(names = "--resume", paramLabel = "REDRIVE", description = "Go on with a redrive that stopped.")
    private String resume;

    @Option(names = "--cancel", paramLabel = "REDRIVE", description = "Stop a redrive that runs.")
    private String cancel;

    @Option(names = "--timeout", defaultValue = "30", description = "Seconds to wait for one letter (default: 30).")
    private int timeoutSeconds;

    @Option(names = "--json", description = "Print each result as one JSON object on a line.")
    private boolean json;

    private boolean complete = true;

    @Override
    public Integer call() {
        if (id != null) {
            one();
        } else if (cancel != null) {
            existing(cancel, client -> client.cancel(cancel, services.actor(), reason));
            complete = true;
        } else if (resume != null) {
            existing(resume, client -> watch(client, client.resume(resume, services.actor(), reason)));
        } else {
            many();
        }
        spec.commandLine().getOut().flush();
        return complete ? 0 : 1;
    }

    private void one() {
        Letter letter = services.first(
                client -> client.find(id).map(found -> {
                    client.redrive(id, services.actor(), reason);
                    return client.awaitAttempt(id, Duration.ofSeconds(timeoutSeconds));
                }),
                "letter " + id);
        complete = letter.getStatus() == LetterStatus.LETTER_STATUS_APPLIED;
        String told = "letter " + id + " is " + LetterTable.status(letter.getStatus())
                + (complete ? "" : ": " + letter.getFault().getMessage());
        print(json ? LetterJson.of(letter).toString() : told);
    }

    private void many() {
        if (filter.isEmpty() && !all) {
            throw new DevRuntimeException("name a letter, a filter such as --consumer, or --all");
        }
        services.forEach(client -> {
            StartRedriveRequest request = StartRedriveRequest.newBuilder()
                    .setIdempotencyKey(UUID.randomUUID().toString())
                    .setActor(services.actor())
                    .setReason(reason)
                    .setQuery(filter.query())
                    .setDryRun(dryRun)
                    .addAllCanarySteps(canary)
                    .setRatePerSecond(rate)
                    .build();
            if (dryRun || client.matching(request) > 0) {
                start(client, request);
            }
        });
    }

    private void start(LetterClient client, StartRedriveRequest request) {
        StartRedriveResponse started = client.start(request);
        if (!dryRun) {
            report(client, watch(client, started.getRedrive()));
        } else if (json) {
            print(LetterJson.of(started).put("service", client.service()).toString());
        } else {
            print(client.service() + ": " + started.getLetterCount() + " letters would be redriven");
            LetterTable.of(client.service(), started.getGroupsList()).stream()
                    .skip(1)
                    .forEach(this::print);
        }
    }

    private void existing(String redriveId, LetterClient.RedriveChange change) {
        services.first(
                client -> client.findRedrive(redriveId).map(found -> {
                    Redrive changed = change.apply(client);
                    report(client, changed);
                    return changed;
                }),
                "redrive " + redriveId);
    }

    private Redrive watch(LetterClient client, Redrive redrive) {
        Progress progress = Progress.on(spec.commandLine().getErr());
        try {
            return client.watch(redrive, step -> progress.say(text(client, step)));
        } finally {
            progress.end();
        }
    }

    private void report(LetterClient client, Redrive redrive) {
        complete &= redrive.getStatus() == RedriveStatus.REDRIVE_STATUS_COMPLETED && redrive.getFailedCount() == 0;
        if (json) {
            print(LetterJson.of(redrive).put("service", client.service()).toString());
            return;
        }
        print(text(client, redrive));
        if (redrive.getStatus() == RedriveStatus.REDRIVE_STATUS_STOPPED) {
            print("  " + redrive.getStopReason() + " See ./tandem dead-letters show ID for");
            redrive.getFailedLetterIdsList().forEach(letter -> print("    " + letter));
            print("  and go on with ./tandem dead-letters redrive --resume " + redrive.getRedriveId());
        }
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }

    private static String text(LetterClient client, Redrive redrive) {
        return "%s: %s, %d of %d letters redriven, %d applied, %d failed, %d under way"
                .formatted(
                        client.service(),
                        LetterClient.status(redrive),
                        redrive.getRedrivenCount(),
                        redrive.getLetterCount(),
                        redrive.getAppliedCount(),
                        redrive.getFailedCount(),
                        redrive.getPendingCount());
    }
}
