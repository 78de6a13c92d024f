package dev.tandem.dev.stack;

import dev.tandem.dev.infra.Directories;
import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where a stack keeps everything: data, logs, messages, credentials and what runs now. */
public record StackDirectory(Path root) {

    private static final long NEEDED_MIB = 400;

    public StackDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** The log of a service, of kafka, postgres or tandem itself. */
    public Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    /** Mails as .eml files. */
    public Path mail() {
        return root.resolve("mail");
    }

    /** Webhooks as .json files. */
    public Path webhooks() {
        return root.resolve("webhooks");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path credentials() {
        return root.resolve("credentials.properties");
    }

    /** Keys of the issuer of tokens. */
    public Path tokens() {
        return root.resolve("tokens");
    }

    Path state() {
        return root.resolve("state.json");
    }

    Path lock() {
        return root.resolve("lock");
    }

    /** Creates it and throws one sentence when it cannot be written or its disk is full. */
    void prepare() {
        try {
            Files.createDirectories(root);
            Files.deleteIfExists(Files.createTempFile(root, "probe", ""));
            Directories.requireRoom(root, NEEDED_MIB, "Tandem");
        } catch (IOException | UncheckedIOException e) {
            throw new DevRuntimeException("cannot write to " + root + ": " + e.getMessage(), e);
        }
    }

    /** Deletes what a stack left, except the lock that the caller holds and logs of the launcher, which are in use. */
    void wipe() {
        try {
            Stream.of(kafka(), postgres(), mail(), webhooks(), credentials(), tokens(), state())
                    .forEach(Directories::delete);
            Stream.of(Servers.KAFKA, Servers.POSTGRES).map(this::log).forEach(Directories::delete);
            Topology.SERVICES.stream().map(ServiceSpec::name).map(this::log).forEach(Directories::delete);
        } catch (UncheckedIOException e) {
            throw new DevRuntimeException(
                    "cannot wipe " + root + ": " + e.getCause().getMessage(), e);
        }
    }
}
