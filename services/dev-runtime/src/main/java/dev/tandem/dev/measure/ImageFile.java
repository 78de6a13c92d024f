package dev.tandem.dev.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.dev.infra.Tar;
import dev.tandem.dev.process.DevRuntimeException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;

/** An image of a service with jars, in a file as {@code docker load} takes it. */
public record ImageFile(Path file) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JAVA_HOME = "JAVA_HOME=/";
    private static final String APPLICATION = "app";

    /** A label of the image; throws one sentence when it has none of that name. */
    public String label(String name) {
        try (TarFile image = new TarFile(file.toFile())) {
            JsonNode label = settings(image).path("Labels").path(name);
            if (label.isMissingNode()) {
                throw new DevRuntimeException(file + " has no label " + name + "; pack it again");
            }
            return label.asText();
        } catch (IOException e) {
            throw new DevRuntimeException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** Unpacks the service and its Java; the command is that of the image, with more flags. */
    public Deployed unpack(Path directory, List<String> flags) {
        try (TarFile image = new TarFile(file.toFile())) {
            JsonNode settings = settings(image);
            String home = javaHome(settings.get("Env"));
            for (JsonNode layer : manifest(image).get("Layers")) {
                try (InputStream packed = open(image, layer.asText())) {
                    Tar.unpack(
                            plain(packed),
                            directory,
                            name -> name.startsWith(APPLICATION + "/") || name.startsWith(home + "/"));
                }
            }
            Path java = directory.resolve(home).resolve("bin/java");
            return new Deployed(command(settings, directory, java, flags), directory.resolve(APPLICATION));
        } catch (IOException e) {
            throw new DevRuntimeException("cannot unpack " + file + ": " + e.getMessage(), e);
        }
    }

    private List<String> command(JsonNode settings, Path directory, Path java, List<String> flags) {
        if (!Files.isExecutable(java)) {
            throw new DevRuntimeException("there is no Java at JAVA_HOME in " + file + ", whose base must bring it");
        }
        Path application = directory.resolve(APPLICATION);
        List<String> command = new ArrayList<>();
        for (JsonNode word : settings.get("Entrypoint")) {
            command.add(word.asText().replace("=/" + APPLICATION + "/", "=" + application + "/"));
        }
        command.set(0, java.toString());
        command.addAll(1, flags);
        // Java takes a cache only for the class path it was made with, which is relative.
        command.addAll(0, List.of("sh", "-c", "cd \"$0\" && exec \"$@\"", application.toString()));
        return command;
    }

    private String javaHome(JsonNode environment) {
        for (JsonNode variable : environment) {
            if (variable.asText().startsWith(JAVA_HOME)) {
                return variable.asText().substring(JAVA_HOME.length());
            }
        }
        throw new DevRuntimeException("there is no JAVA_HOME in " + file + ", whose base must bring a Java");
    }

    private static JsonNode settings(TarFile image) throws IOException {
        return json(image, manifest(image).get("Config").asText()).get("config");
    }

    private static JsonNode manifest(TarFile image) throws IOException {
        return json(image, "manifest.json").get(0);
    }

    private static JsonNode json(TarFile image, String name) throws IOException {
        try (InputStream content = open(image, name)) {
            return JSON.readTree(content);
        }
    }

    private static InputStream open(TarFile image, String name) throws IOException {
        for (TarArchiveEntry entry : image.getEntries()) {
            if (entry.getName().equals(name)) {
                return image.getInputStream(entry);
            }
        }
        throw new IOException("there is no " + name + " in it");
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
