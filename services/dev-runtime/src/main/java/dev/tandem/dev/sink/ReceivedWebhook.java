package dev.tandem.dev.sink;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** A webhook as it arrived: its idempotency key, send time (epoch seconds), whether the signature was right, body. */
public record ReceivedWebhook(String id, String timestamp, boolean signed, String path, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** All webhooks in the directory, oldest first. */
    public static List<ReceivedWebhook> in(Path directory) {
        return new MessageFiles(directory, ".json")
                .all().stream().map(ReceivedWebhook::read).toList();
    }

    byte[] toJson() throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    private static ReceivedWebhook read(Path file) {
        try {
            return JSON.readValue(file.toFile(), ReceivedWebhook.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
