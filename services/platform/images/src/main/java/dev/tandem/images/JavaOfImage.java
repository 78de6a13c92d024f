package dev.tandem.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarFile;

/** The Java of a base image, taken out of the image's tar file: what is made with it fits it, and no other. */
final class JavaOfImage {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOME = "JAVA_HOME=";
    private static final int OWNER_MAY_EXECUTE = 0100;

    private final Path image;

    JavaOfImage(Path image) {
        this.image = image;
    }

    /** Its home below the directory; empty when the image's JAVA_HOME does not lead to one. */
    Optional<Path> unpack(Path directory) throws IOException {
        try (TarFile files = new TarFile(image.toFile())) {
            JsonNode manifest = JSON.readTree(content(files, "manifest.json")).get(0);
            JsonNode config =
                    JSON.readTree(content(files, manifest.get("Config").asText()));
            Optional<String> home = home(config.at("/config/Env"));
            if (home.isEmpty()) {
                return Optional.empty();
            }
            for (JsonNode layer : manifest.get("Layers")) {
                try (InputStream in = content(files, layer.asText())) {
                    unpack(new TarArchiveInputStream(plain(in)), home.get() + "/", directory);
                }
            }
            Path unpacked = directory.resolve(home.get());
            return Files.isExecutable(unpacked.resolve("bin/java")) ? Optional.of(unpacked) : Optional.empty();
        }
    }

    private static Optional<String> home(JsonNode environment) {
        for (JsonNode variable : environment) {
            if (variable.asText().startsWith(HOME + "/")) {
                return Optional.of(variable.asText().substring(HOME.length() + 1));
            }
        }
        return Optional.empty();
    }

    private static void unpack(TarArchiveInputStream layer, String below, Path directory) throws IOException {
        for (TarArchiveEntry entry = layer.getNextEntry(); entry != null; entry = layer.getNextEntry()) {
            String name = entry.getName().replaceFirst("^\\./", "");
            Path place = directory.resolve(name).normalize();
            if (name.startsWith(below) && place.startsWith(directory) && !entry.isDirectory()) {
                Files.createDirectories(place.getParent());
                Files.deleteIfExists(place);
                unpack(layer, entry, place, directory);
            }
        }
    }

    private static void unpack(TarArchiveInputStream layer, TarArchiveEntry entry, Path place, Path directory)
            throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(place, directory.resolve(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(layer, place);
            place.toFile().setExecutable((entry.getMode() & OWNER_MAY_EXECUTE) != 0);
            Files.setLastModifiedTime(place, entry.getLastModifiedTime());
        }
    }

    private static InputStream content(TarFile files, String name) throws IOException {
        for (TarArchiveEntry entry : files.getEntries()) {
            if (entry.getName().equals(name)) {
                return files.getInputStream(entry);
            }
        }
        throw new IOException("there is no " + name + " in the image");
    }

    /** Layers are compressed, or not. */
    private static InputStream plain(InputStream layer) throws IOException {
        BufferedInputStream in = new BufferedInputStream(layer);
        in.mark(2);
        boolean compressed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return compressed ? new GZIPInputStream(in) : in;
    }
}
