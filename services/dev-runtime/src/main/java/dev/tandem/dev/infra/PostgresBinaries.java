package dev.tandem.dev.infra;

import dev.tandem.dev.process.DevRuntimeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs of this platform, unpacked once per user and version into the user's cache directory. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The directory that has {@code bin/postgres}; safe when several JVMs ask at once. */
    static Path unpacked() {
        byte[] archive = read(resource());
        Path home = cacheDirectory().resolve("postgres-" + digest(archive));
        if (!Files.isExecutable(home.resolve("bin/postgres"))) {
            unpack(archive, home);
        }
        return home;
    }

    private static void unpack(byte[] archive, Path home) {
        try (InputStream plain = new XZInputStream(new ByteArrayInputStream(archive))) {
            Files.createDirectories(home.getParent());
            Path fresh = Files.createTempDirectory(home.getParent(), "unpacking-");
            Tar.unpack(plain, fresh, name -> true);
            if (!fresh.toFile().renameTo(home.toFile())) {
                Directories.delete(fresh);
                requireUnpackedByAnother(home);
            }
        } catch (IOException e) {
            throw new DevRuntimeException("cannot unpack PostgreSQL into " + home + ": " + e.getMessage(), e);
        }
    }

    private static void requireUnpackedByAnother(Path home) throws IOException {
        if (!Files.isExecutable(home.resolve("bin/postgres"))) {
            throw new FileAlreadyExistsException(home.toString(), null, "exists but is not complete; delete it");
        }
    }

    private static byte[] read(String resource) {
        try (InputStream in = PostgresBinaries.class.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new DevRuntimeException("no PostgreSQL binaries for " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch") + "; start one yourself and pass --postgres URL");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new DevRuntimeException("cannot read the PostgreSQL archive: " + e.getMessage(), e);
        }
    }

    private static String resource() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + processor + ".txz";
    }

    private static Path cacheDirectory() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path parent =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return parent.resolve("tandem");
    }

    private static String digest(byte[] archive) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
