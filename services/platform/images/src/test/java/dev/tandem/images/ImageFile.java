package dev.tandem.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** An image in a tar file, as {@code docker load} takes it. */
record ImageFile(JsonNode config, List<Map<String, TarArchiveEntry>> layers) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static ImageFile read(Path tar) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (TarArchiveInputStream in = new TarArchiveInputStream(Files.newInputStream(tar))) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        JsonNode manifest = JSON.readTree(files.get("manifest.json")).get(0);
        List<Map<String, TarArchiveEntry>> layers = new ArrayList<>();
        for (JsonNode layer : manifest.get("Layers")) {
            layers.add(entries(new GZIPInputStream(new ByteArrayInputStream(files.get(layer.asText())))));
        }
        return new ImageFile(JSON.readTree(files.get(manifest.get("Config").asText())), layers);
    }

    private static Map<String, TarArchiveEntry> entries(InputStream layer) throws IOException {
        Map<String, TarArchiveEntry> entries = new HashMap<>();
        try (TarArchiveInputStream in = new TarArchiveInputStream(layer)) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.isFile()) {
                    entries.put(entry.getName(), entry);
                }
            }
        }
        return entries;
    }

    /** A setting of the process: User, WorkingDir ... */
    String setting(String name) {
        return config.at("/config/" + name).asText();
    }

    List<String> entrypoint() {
        return StreamSupport.stream(config.at("/config/Entrypoint").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
