package dev.tandem.dev.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory of processes as Linux counts it. */
public final class Memory {

    private static final long KIB = 1024;

    private Memory() {}

    /** Proportional set size of the process and its descendants in bytes; 0 where the system does not tell. */
    static long ofTree(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToLong(process -> proportional(process.pid()))
                .sum();
    }

    /** Resident set size of one process in bytes; 0 where the system does not tell. */
    public static long residentBytes(long pid) {
        return read(pid, "status", "VmRSS:");
    }

    private static long proportional(long pid) {
        return read(pid, "smaps_rollup", "Pss:");
    }

    private static long read(long pid, String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), file))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }
}
