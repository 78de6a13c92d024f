package dev.tandem.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.bench.result.BenchResult;
import dev.tandem.dev.process.DevRuntimeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Results of earlier runs, one JSON file each. */
record ResultFiles(Path repository) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUFFIX = ".json";

    /** One line. */
    static String json(BenchResult result) {
        try {
            return JSON.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes a result to a file that is named after its time. */
    Path keep(BenchResult result) {
        try {
            Files.createDirectories(directory());
            Path file = directory().resolve(result.time().replace(":", "") + SUFFIX);
            return Files.writeString(file, json(result));
        } catch (IOException e) {
            throw new DevRuntimeException("cannot keep the result in " + directory() + ": " + e.getMessage(), e);
        }
    }

    private Path directory() {
        return repository.resolve(".tandem").resolve("bench");
    }
}
