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

/** The jars of a service, in the directory where its build leaves them. */
record Jars(Path application) {

    private static final int SHORT = 16;

    /**
     * Tells builds apart by what is in them: names and bytes of all files. Times do not count, since in an image they are
     * all the same; that is why Java itself would take a start cache for other jars of the same size.
     */
    String fingerprint() {
        try (Stream<Path> all = Files.walk(application)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                digest.update(application.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 2 * SHORT);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + application, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
