package dev.tandem.dev.infra;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Archives of files. */
public final class Tar {

    private static final int OWNER_EXECUTES = 0100;

    private Tar() {}

    /**
     * Unpacks the files whose names are wanted, with their links, times and executable bits; one of the same name is
     * replaced. The caller closes the archive.
     */
    public static void unpack(InputStream archive, Path target, Predicate<String> wanted) throws IOException {
        TarArchiveInputStream entries = new TarArchiveInputStream(archive);
        for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            String name = entry.getName().replaceFirst("^\\./", "");
            Path file = target.resolve(name).normalize();
            if (wanted.test(name) && file.startsWith(target)) {
                unpack(entry, entries, file);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            if ((entry.getMode() & OWNER_EXECUTES) != 0 && !file.toFile().setExecutable(true)) {
                throw new IOException("cannot make " + file + " executable");
            }
            Files.setLastModifiedTime(file, entry.getLastModifiedTime());
        }
    }
}
