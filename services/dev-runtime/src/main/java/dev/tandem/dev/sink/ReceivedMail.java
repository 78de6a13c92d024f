package dev.tandem.dev.sink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A stored mail: its header lines, unfolded, and where its file is. */
public record ReceivedMail(Path file, List<String> headers) {

    /** All mails in the directory, oldest first. */
    public static List<ReceivedMail> in(Path directory) {
        return new MessageFiles(directory, ".eml")
                .all().stream().map(ReceivedMail::read).toList();
    }

    /** The first header of that name, or an empty text. */
    public String header(String name) {
        String prefix = name + ":";
        return headers.stream()
                .filter(line -> line.regionMatches(true, 0, prefix, 0, prefix.length()))
                .map(line -> line.substring(prefix.length()).strip())
                .findFirst()
                .orElse("");
    }

    private static ReceivedMail read(Path file) {
        try {
            List<String> headers = new ArrayList<>();
            for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
                if (line.isEmpty()) {
                    break;
                }
                if (Character.isWhitespace(line.charAt(0)) && !headers.isEmpty()) {
                    headers.set(headers.size() - 1, headers.get(headers.size() - 1) + " " + line.strip());
                } else {
                    headers.add(line);
                }
            }
            return new ReceivedMail(file, List.copyOf(headers));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
