package dev.tandem.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The processor time of every process at one moment. */
public final class ProcessTable {

    private static final long MICROS_PER_TICK = 10_000;
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int REAPED_SYSTEM = 14;

    private final Map<Long, Entry> entries;

    private ProcessTable(Map<Long, Entry> entries) {
        this.entries = entries;
    }

    private record Entry(long parent, long own, long reaped) {}

    /** Reads the directory of that name, usually {@code /proc}; empty where there is none. */
    public static ProcessTable read(Path proc) {
        Map<Long, Entry> entries = new HashMap<>();
        if (Files.isDirectory(proc)) {
            try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
                for (Path process : processes) {
                    add(process, entries);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new ProcessTable(entries);
    }

    private static void add(Path process, Map<Long, Entry> entries) {
        try {
            // As bytes: a process may give itself any name.
            String stat = new String(Files.readAllBytes(process.resolve("stat")), StandardCharsets.ISO_8859_1);
            entries.put(Long.parseLong(process.getFileName().toString()), parse(stat));
        } catch (IOException e) {
            // It ended in between.
            return;
        }
    }

    // The name in parentheses may itself have spaces and parentheses.
    private static Entry parse(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long[] ticks = new long[REAPED_SYSTEM - USER + 1];
        for (int i = 0; i < ticks.length; i++) {
            ticks[i] = Long.parseLong(fields[USER + i].strip());
        }
        return new Entry(Long.parseLong(fields[PARENT]), ticks[0] + ticks[1], ticks[2] + ticks[3]);
    }

    /** Microseconds that a process itself has computed, to 10 ms; 0 when it is not there. */
    public long own(long pid) {
        Entry entry = entries.get(pid);
        return entry == null ? 0 : entry.own() * MICROS_PER_TICK;
    }

    /** As {@link #own}, of a process and all its descendants, those that ended included. */
    public long tree(long pid) {
        Set<Long> members = new HashSet<>(Set.of(pid));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Map.Entry<Long, Entry> entry : entries.entrySet()) {
                grown |= members.contains(entry.getValue().parent()) && members.add(entry.getKey());
            }
        }
        return members.stream()
                .map(entries::get)
                .filter(java.util.Objects::nonNull)
                .mapToLong(entry -> (entry.own() + entry.reaped()) * MICROS_PER_TICK)
                .sum();
    }
}
