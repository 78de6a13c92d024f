package dev.tandem.dev.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.dev.process.DevRuntimeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** What a running stack tells other commands: its supervisor's pid, whether all parts run and are seeded, its broker, its parts. */
public record StackState(long pid, boolean usable, String bootstrapServers, List<PartStatus> parts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The state of the stack that runs in the directory now, if one does. */
    public static Optional<StackState> read(StackDirectory directory) {
        if (StackLock.holder(directory).isEmpty() || !Files.exists(directory.state())) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(directory.state().toFile(), StackState.class));
        } catch (IOException e) {
            throw new DevRuntimeException("cannot read " + directory.state() + ": " + e.getMessage(), e);
        }
    }

    void write(StackDirectory directory) {
        Path partial = directory.root().resolve("state.json.part");
        try {
            JSON.writeValue(partial.toFile(), this);
            Files.move(partial, directory.state(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DevRuntimeException("cannot write " + directory.state() + ": " + e.getMessage(), e);
        }
    }

    /** The part of that name, if the stack has one. */
    public Optional<PartStatus> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** Whether every part serves. */
    public boolean allReady() {
        return parts.stream().allMatch(part -> part.state() == PartState.READY);
    }

    /** The process that supervises the stack in the directory, if one runs. */
    public static Optional<ProcessHandle> supervisor(StackDirectory directory) {
        return StackLock.holder(directory).flatMap(ProcessHandle::of);
    }

    /** One JSON object on one line. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
