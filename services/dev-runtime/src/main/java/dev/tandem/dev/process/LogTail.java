package dev.tandem.dev.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The end of a log file. */
public final class LogTail {

    private static final int WINDOW_BYTES = 64 * 1024;

    private static final long ROTATE_BYTES = 20L * 1024 * 1024;

    private LogTail() {}

    /** Creates the directory; a log over 20 MiB becomes {@code .1}. */
    static void makeRoom(Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        if (Files.exists(log) && Files.size(log) > ROTATE_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The last lines that are not blank, oldest first; empty when there is no such file. */
    public static List<String> lines(Path log, int limit) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - WINDOW_BYTES);
            byte[] window = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(window);
            List<String> lines = new String(window, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.subList(Math.max(0, lines.size() - limit), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The last line that is not blank, or "no output". */
    public static String lastLine(Path log) {
        List<String> lines = lines(log, 1);
        return lines.isEmpty() ? "no output" : lines.get(0).strip();
    }
}
