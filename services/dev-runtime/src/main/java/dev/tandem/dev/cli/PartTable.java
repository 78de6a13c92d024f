package dev.tandem.dev.cli;

import dev.tandem.dev.stack.PartStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The parts of a stack as lines of text. */
final class PartTable {

    private static final String ROW = "%-14s %-9s %6s %6s %8s %8s %8s  %s";
    private static final double MIB = 1024.0 * 1024.0;
    private static final double MILLIS_PER_SECOND = 1000.0;
    private static final int NOTE_LIMIT = 100;

    private PartTable() {}

    static List<String> of(List<PartStatus> parts) {
        List<String> lines = new ArrayList<>();
        lines.add(row("SERVICE", "STATE", "PORT", "GRPC", "PID", "MEMORY", "START", ""));
        for (PartStatus part : parts) {
            lines.add(line(part));
        }
        double memory = parts.stream().mapToLong(PartStatus::memoryBytes).sum() / MIB;
        lines.add(row("", "", "", "", "", format("%.0f MB", memory), "", ""));
        return lines;
    }

    static String line(PartStatus part) {
        return row(
                part.name(),
                part.state().name().toLowerCase(Locale.ROOT),
                number(part.port()),
                number(part.grpcPort()),
                number(part.pid()),
                part.memoryBytes() == 0 ? "" : format("%.0f MB", part.memoryBytes() / MIB),
                part.startMillis() == 0 ? "" : format("%.1f s", part.startMillis() / MILLIS_PER_SECOND),
                remark(part));
    }

    private static String remark(PartStatus part) {
        String restarts = part.restarts() == 0 ? "" : "restarts: " + part.restarts() + " ";
        String note = part.note() == null ? "" : part.note();
        return restarts + (note.length() > NOTE_LIMIT ? note.substring(0, NOTE_LIMIT) + "..." : note);
    }

    private static String number(long value) {
        return value == 0 ? "" : Long.toString(value);
    }

    private static String row(Object... cells) {
        return format(ROW, cells).stripTrailing();
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
