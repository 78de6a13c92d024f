package dev.tandem.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Of all that a start cache must fit. Java looks at names, sizes and times of jars; in an image all times are the same, so
 * that it would take the cache of other jars as large as these.
 *
 * @param application whose files count by name and content
 * @param surroundings what else is the same wherever a cache fits
 */
record Fingerprint(Path application, List<String> surroundings) {

    private static final int LENGTH = 32;

    Fingerprint {
        surroundings = List.copyOf(surroundings);
    }

    /** The same for the same, and for nothing else. */
    String text() {
        try (Stream<Path> all = Files.walk(application)) {
            MessageDigest digest = sha256();
            surroundings.forEach(word -> digest.update(sha256(word.getBytes(StandardCharsets.UTF_8))));
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                String name = application.relativize(file).toString();
                digest.update(sha256(name.getBytes(StandardCharsets.UTF_8)));
                digest.update(sha256(Files.readAllBytes(file)));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + application, e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        return sha256().digest(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
