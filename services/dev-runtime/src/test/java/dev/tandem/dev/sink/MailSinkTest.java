package dev.tandem.dev.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.dev.process.FreePorts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailSinkTest {
    private static final String PIPELINED = """
        EHLO client
        MAIL FROM:<a@example.com>
        RCPT TO:<b@example.com>
        DATA
        To: b@example.com
        Subject: Your order
         is paid

        Hello
        ..dot
        .
        VRFY b
        MAIL FROM:<a@example.com>
        RCPT TO:<c@example.com>
        DATA
        To: c@example.com

        .
        QUIT
        """;

    @TempDir
    Path directory;

    @Test
    void storesEveryMailOfAPipelinedSession() throws IOException {
        int port = FreePorts.next();
        try (MailSink sink = MailSink.start(port, directory)) {
            assertThat(sink).isNotNull();
            List<String> replies = talk(port, PIPELINED);
            assertThat(replies).contains("354 end with a line that is one dot", "502 not implemented", "221 bye");
        }
        List<ReceivedMail> mails = ReceivedMail.in(directory);
        assertThat(mails).extracting(mail -> mail.header("to")).containsExactly("b@example.com", "c@example.com");
        assertThat(mails.get(0).header("Subject")).isEqualTo("Your order is paid");
        assertThat(Files.readString(mails.get(0).file())).endsWith("\r\n\r\nHello\r\n.dot\r\n");
    }

    private static List<String> talk(int port, String session) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                Writer out = new java.io.OutputStreamWriter(socket.getOutputStream(), StandardCharsets.US_ASCII);
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            out.write(session.replace("\n", "\r\n"));
            out.flush();
            return in.lines().toList();
        }
    }
}
