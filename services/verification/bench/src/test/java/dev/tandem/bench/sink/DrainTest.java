package dev.tandem.bench.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DrainTest {

    private final AtomicLong taken = new AtomicLong();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private String talk(Drain drain, String text) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Drain.open(drain, threads))) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.US_ASCII);
        }
    }

    @Test
    void severalMailsOfOneConnectionAreCounted() throws IOException {
        String mail = "MAIL FROM:<a@x>\r\nRCPT TO:<b@x>\r\nDATA\r\nSubject: hi\r\n\r\n..dots\r\n.\r\n";
        String answers = talk(new MailDrain(taken), "EHLO me\r\n" + mail + mail + "QUIT\r\n");
        assertThat(taken).hasValue(2);
        assertThat(answers)
                .startsWith("220 ")
                .contains("250 PIPELINING", "354 ")
                .endsWith("221 bye\r\n");
    }

    @Test
    void aMailThatBreaksOffEndsTheConnection() throws IOException {
        assertThat(talk(new MailDrain(taken), "EHLO me\r\nDATA\r\nSubject: hi\r\n"))
                .contains("354 go on");
    }

    @Test
    void severalWebhooksOfOneConnectionAreCounted() throws IOException {
        String hook = "POST /orders HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\n\r\n{}";
        String answers = talk(new HttpDrain(taken), hook + hook);
        assertThat(taken).hasValue(2);
        assertThat(answers).isEqualTo("HTTP/1.1 204 No Content\r\n\r\n".repeat(2));
    }

    @Test
    void aLineEndsWithTheStream() throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream("one\r\ntwo".getBytes(StandardCharsets.US_ASCII));
        assertThat(Drain.line(in)).isEqualTo("one");
        assertThat(Drain.line(in)).isEqualTo("two");
        assertThat(Drain.line(in)).isNull();
    }
}
