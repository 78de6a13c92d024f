package dev.tandem.dev.cli;

import dev.tandem.proto.operations.v1.Letter;
import dev.tandem.proto.operations.v1.LetterGroup;
import dev.tandem.proto.operations.v1.LetterQuery;
import dev.tandem.proto.operations.v1.LetterStatus;
import dev.tandem.proto.operations.v1.ListLettersResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Letters as lines of text. */
final class LetterTable {

    private static final String ROW = "  %-36s %-9s %6s %-38s %8s  %s";
    private static final String GROUP_ROW = "  %7s %-24s %-38s %8s  %s";
    private static final int LONGEST_MESSAGE = 90;

    private LetterTable() {}

    static LetterQuery waitingUnlessNamed(LetterQuery query) {
        return query.getStatusesCount() > 0
                ? query
                : query.toBuilder()
                        .addStatuses(LetterStatus.LETTER_STATUS_PARKED)
                        .addStatuses(LetterStatus.LETTER_STATUS_RETRYING)
                        .addStatuses(LetterStatus.LETTER_STATUS_DEAD)
                        .addStatuses(LetterStatus.LETTER_STATUS_CLAIMED)
                        .build();
    }

    static List<String> of(String service, ListLettersResponse page) {
        List<String> lines = new ArrayList<>();
        lines.add(service + ": " + page.getLetterCount() + (page.getLetterCount() == 1 ? " letter" : " letters"));
        if (page.getLettersCount() > 0) {
            lines.add(row("LETTER", "STATUS", "TRIED", "EVENT", "AGE", "FAULT"));
        }
        page.getLettersList().forEach(letter -> lines.add(line(letter)));
        if (page.getLetterCount() > page.getLettersCount()) {
            lines.add("  and " + (page.getLetterCount() - page.getLettersCount()) + " more; see --limit and --groups");
        }
        return lines;
    }

    static List<String> of(String service, List<LetterGroup> groups) {
        List<String> lines = new ArrayList<>();
        lines.add(service + ": " + groups.size() + (groups.size() == 1 ? " cause" : " causes"));
        if (!groups.isEmpty()) {
            lines.add(groupRow("LETTERS", "CONSUMER", "EVENT", "OLDEST", "FAULT"));
        }
        groups.forEach(group -> lines.add(groupRow(
                group.getLetterCount(),
                group.getConsumer(),
                name(group.getEventType()),
                age(group.getEarliestParkTime().getSeconds()),
                name(group.getFaultType()))));
        return lines;
    }

    static String status(LetterStatus status) {
        return status.name().substring("LETTER_STATUS_".length()).toLowerCase(Locale.ROOT);
    }

    private static String line(Letter letter) {
        return row(
                letter.getLetterId(),
                status(letter.getStatus()),
                letter.getAttempts(),
                name(letter.getEventType()),
                age(letter.getParkTime().getSeconds()),
                shortened(letter));
    }

    private static String shortened(Letter letter) {
        if (!letter.hasFault()) {
            return "waits behind another letter of " + letter.getKey();
        }
        String message = letter.getFault().getMessage().lines().findFirst().orElse("");
        return message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) + "..." : message;
    }

    private static String name(String value) {
        return value.isEmpty() ? "-" : value;
    }

    private static String age(long seconds) {
        Duration age = Duration.between(Instant.ofEpochSecond(seconds), Instant.now());
        if (age.toMinutes() < 1) {
            return Math.max(0, age.toSeconds()) + "s";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + "m";
        }
        return age.toDays() < 2 ? age.toHours() + "h" : age.toDays() + "d";
    }

    private static String row(Object... cells) {
        return ROW.formatted(cells).stripTrailing();
    }

    private static String groupRow(Object... cells) {
        return GROUP_ROW.formatted(cells).stripTrailing();
    }
}
