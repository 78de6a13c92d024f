package dev.tandem.auditor.source;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.auditor.fact.Fact;
import dev.tandem.auditor.fact.MessageNoted;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** A directory of what a receiver got, one file each: mails as .eml, webhooks as .json with their id. */
public final class ReceivedMessages {
    /** Channels as notification names them. */
    public static final String EMAIL = "EMAIL";

    public static final String WEBHOOK = "WEBHOOK";

    private static final String MESSAGE_ID = "message-id:";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;
    private final String channel;

    private ReceivedMessages(Path directory, String channel) {
        this.directory = directory;
        this.channel = channel;
    }

    public static ReceivedMessages mails(Path directory) {
        return new ReceivedMessages(directory, EMAIL);
    }

    public static ReceivedMessages webhooks(Path directory) {
        return new ReceivedMessages(directory, WEBHOOK);
    }

    public String channel() {
        return channel;
    }

    /** Reads them all; a directory that does not exist holds none. */
    public void read(Consumer<Fact> facts) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        String files = channel.equals(EMAIL) ? "*.eml" : "*.json";
        try (DirectoryStream<Path> messages = Files.newDirectoryStream(directory, files)) {
            for (Path message : messages) {
                String key = channel.equals(EMAIL) ? mailKey(message) : webhookKey(message);
                facts.accept(new MessageNoted(key, channel, MessageNoted.Step.RECEIVED, null));
            }
        } catch (IOException e) {
            throw new AuditException("cannot read the messages in " + directory + ": " + e.getMessage(), e);
        }
    }

    private static String webhookKey(Path file) throws IOException {
        return JSON.readTree(file.toFile()).path("id").asText();
    }

    /** The part of the Message-ID before the domain, or an empty text. */
    private static String mailKey(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            String line = lines.readLine();
            while (line != null && !line.isEmpty()) {
                if (line.toLowerCase(Locale.ROOT).startsWith(MESSAGE_ID)) {
                    String rest = line.substring(MESSAGE_ID.length());
                    // A long header is folded: its value begins on the next line.
                    String value = rest.isBlank() ? String.valueOf(lines.readLine()) : rest;
                    return value.strip().replaceAll("^<|(@[^@]*)?>$", "");
                }
                line = lines.readLine();
            }
        }
        return "";
    }
}
