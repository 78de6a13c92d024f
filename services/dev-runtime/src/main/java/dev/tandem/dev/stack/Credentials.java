package dev.tandem.dev.stack;

import dev.tandem.dev.process.DevRuntimeException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;

/** Random development passwords, made on first use and kept in a file that only its owner may read. */
final class Credentials {

    private static final String WEBHOOK_SECRET = "webhook.secret";

    private final SecureRandom random = new SecureRandom();
    private final Properties values = new Properties();
    private final Path file;

    Credentials(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                values.load(in);
            } catch (IOException e) {
                throw new DevRuntimeException("cannot read " + file + ": " + e.getMessage(), e);
            }
        }
    }

    /** The password of a database role. */
    synchronized String password(String role) {
        return value("postgres." + role + ".password", HexFormat.of().formatHex(bytes(16)));
    }

    /** The secret that signs webhooks, in the form of Standard Webhooks. */
    synchronized String webhookSecret() {
        return value(WEBHOOK_SECRET, "whsec_" + Base64.getEncoder().encodeToString(bytes(24)));
    }

    private String value(String name, String fresh) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        values.setProperty(name, fresh);
        store();
        return fresh;
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private void store() {
        try {
            Path partial = Files.createTempFile(
                    file.getParent(),
                    "credentials",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer out = Files.newBufferedWriter(partial)) {
                values.store(out, "Passwords of this development stack only");
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DevRuntimeException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
