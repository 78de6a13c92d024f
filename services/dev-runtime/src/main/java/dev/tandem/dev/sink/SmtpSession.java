package dev.tandem.dev.sink;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One client's conversation: the part of RFC 5321 that a mailer needs. */
final class SmtpSession {

    private final BufferedReader in;
    private final OutputStream out;
    private final MessageFiles files;

    // Bytes pass through one to one, whatever their encoding.
    SmtpSession(InputStream in, OutputStream out, MessageFiles files) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
        this.out = out;
        this.files = files;
    }

    void run() throws IOException {
        reply("220 tandem mail sink");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            if (verb.equals("QUIT")) {
                reply("221 bye");
                return;
            }
            answer(verb);
        }
    }

    private void answer(String verb) throws IOException {
        switch (verb) {
            case "EHLO" -> reply("250-tandem\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 PIPELINING");
            case "HELO", "MAIL", "RCPT", "RSET", "NOOP" -> reply("250 ok");
            case "DATA" -> {
                reply("354 end with a line that is one dot");
                files.store(message());
                reply("250 stored");
            }
            default -> reply("502 not implemented");
        }
    }

    private byte[] message() throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("mail ended early");
            }
            message.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return message.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void reply(String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
