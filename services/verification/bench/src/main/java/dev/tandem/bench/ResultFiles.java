package dev.tandem.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.bench.report.Page;
import dev.tandem.bench.result.BenchResult;
import dev.tandem.dev.process.DevRuntimeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Results of earlier runs: a JSON file each, and a page beside it. */
record ResultFiles(Path repository) {

    // Results of other versions may know more than this one.
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final String SUFFIX = ".json";
    private static final String LAST = "last";
    private static final String PREVIOUS = "previous";

    /** One line. */
    static String json(BenchResult result) {
        try {
            return JSON.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes both files, named after the result's time; returns the page. */
    Path keep(BenchResult result) {
        try {
            Files.createDirectories(directory());
            String name = result.time().replace(":", "");
            Files.writeString(directory().resolve(name + SUFFIX), json(result));
            return Files.writeString(directory().resolve(name + ".html"), Page.of(result));
        } catch (IOException e) {
            throw new DevRuntimeException("cannot keep the result in " + directory() + ": " + e.getMessage(), e);
        }
    }

    /** A kept result by its path, by its name with or without suffix, or {@code last} or {@code previous}. */
    BenchResult read(String name) {
        Path file = file(name);
        try {
            return JSON.readValue(Files.readString(file), BenchResult.class);
        } catch (IOException e) {
            throw new DevRuntimeException(
                    "cannot read the result " + name + " (" + file + "); there are " + String.join(", ", names()), e);
        }
    }

    private Path file(String name) {
        List<String> names = names();
        int back = name.equals(LAST) ? 1 : name.equals(PREVIOUS) ? 2 : 0;
        if (back > names.size()) {
            throw new DevRuntimeException(
                    "there is no " + name + " result in " + directory() + "; ./tandem bench --scenario 05 makes one");
        }
        String chosen = back > 0 ? names.get(names.size() - back) : name;
        return Files.exists(Path.of(chosen))
                ? Path.of(chosen)
                : directory().resolve(chosen.endsWith(SUFFIX) ? chosen : chosen + SUFFIX);
    }

    /** Without suffix, oldest first. */
    private List<String> names() {
        if (!Files.isDirectory(directory())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new DevRuntimeException("cannot read " + directory() + ": " + e.getMessage(), e);
        }
    }

    /** Where the flight recordings and statement statistics of the last profiled run are. */
    static Path profiles(Path repository) {
        return new ResultFiles(repository).directory().resolve("profile");
    }

    private Path directory() {
        return repository.resolve(".tandem").resolve("bench");
    }
}
