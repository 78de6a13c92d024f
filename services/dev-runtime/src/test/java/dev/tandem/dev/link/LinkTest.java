package dev.tandem.dev.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.dev.process.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over real sockets on loopback. */
class LinkTest {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int SHORT_MILLIS = 300;
    private static final int MEGABYTES = 8 << 20;

    private final int port = FreePorts.next();
    private final List<Integer> targets = new ArrayList<>();
    private EchoServer first;
    private EchoServer second;
    private LinkLoop loop;
    private Link link;

    @BeforeEach
    void start() throws IOException {
        first = EchoServer.start("1");
        second = EchoServer.start("2");
        targets.add(first.port());
        loop = LinkLoop.start();
        link = loop.open("caller>target", port, () -> List.copyOf(targets));
    }

    @AfterEach
    void stop() throws Exception {
        loop.close();
        first.close();
        second.close();
    }

    @Test
    void passesBytesBothWays() throws IOException {
        try (Socket caller = connect()) {
            assertThat(ask(caller, "hello")).isEqualTo("1 hello");
            assertThat(ask(caller, "again")).isEqualTo("1 again");
        }
    }

    @Test
    void keepsAllBytesInOrderWhenTheReaderIsSlowerThanTheWriter() throws Exception {
        byte[] sent = new byte[MEGABYTES];
        new Random(1).nextBytes(sent);
        try (Socket caller = connect()) {
            ask(caller, "mirror");
            Thread writer = new Thread(() -> {
                try {
                    caller.getOutputStream().write(sent);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            writer.start();
            assertThat(caller.getInputStream().readNBytes(sent.length)).isEqualTo(sent);
            writer.join();
        }
    }

    @Test
    void spreadsConnectionsOverTargets() throws IOException {
        targets.add(second.port());
        assertThat(List.of(whoAnswers(), whoAnswers(), whoAnswers(), whoAnswers()))
                .containsExactly("1", "2", "1", "2");
    }

    @Test
    void skipsATargetThatIsDead() throws Exception {
        targets.add(second.port());
        first.close();
        assertThat(List.of(whoAnswers(), whoAnswers(), whoAnswers())).containsExactly("2", "2", "2");
    }

    @Test
    void resetsTheCallerWhenNoTargetLives() throws Exception {
        first.close();
        try (Socket caller = connect()) {
            assertThatThrownBy(() -> ask(caller, "hello")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void passesTheEndOfOneSideOnToTheOther() throws IOException {
        try (Socket caller = connect()) {
            ask(caller, "hello");
            caller.shutdownOutput();
            assertThat(caller.getInputStream().read()).isEqualTo(-1);
        }
        Awaitility.await().until(() -> first.open() == 0);
    }

    @Test
    void cutsConnectionsOnBothSidesAndTakesNewOnes() throws IOException {
        try (Socket caller = connect()) {
            ask(caller, "hello");
            link.cut();
            assertThatThrownBy(() -> ask(caller, "still there?")).isInstanceOf(IOException.class);
        }
        Awaitility.await().until(() -> first.open() == 0);
        assertThat(whoAnswers()).isEqualTo("1");
    }

    @Test
    void refusesNewConnectionsAndKeepsOldOnes() throws IOException {
        try (Socket old = connect()) {
            ask(old, "hello");
            link.set(Weather.refusing());
            try (Socket fresh = connect()) {
                assertThatThrownBy(() -> ask(fresh, "hello")).isInstanceOf(IOException.class);
            }
            assertThat(ask(old, "still there?")).isEqualTo("1 still there?");
        }
        link.set(Weather.FAIR);
        assertThat(whoAnswers()).isEqualTo("1");
    }

    @Test
    void delaysEachWay() throws IOException {
        try (Socket caller = connect()) {
            ask(caller, "hello");
            link.set(Weather.slow(Duration.ofMillis(150)));
            long start = System.nanoTime();
            assertThat(ask(caller, "slow")).isEqualTo("1 slow");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
            link.set(Weather.FAIR);
            assertThat(ask(caller, "fast")).isEqualTo("1 fast");
        }
    }

    @Test
    void holdsBytesInABlackHoleAndLetsThemGoAfterwards() throws IOException {
        try (Socket caller = connect()) {
            ask(caller, "hello");
            link.set(Weather.blackHole());
            send(caller, "lost?");
            caller.setSoTimeout(SHORT_MILLIS);
            assertThatThrownBy(() -> receive(caller)).isInstanceOf(SocketTimeoutException.class);
            link.set(Weather.FAIR);
            caller.setSoTimeout(PATIENCE_MILLIS);
            assertThat(receive(caller)).isEqualTo("1 lost?");
        }
    }

    private String whoAnswers() throws IOException {
        try (Socket caller = connect()) {
            return ask(caller, "who").substring(0, 1);
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static String ask(Socket socket, String line) throws IOException {
        send(socket, line);
        return receive(socket);
    }

    private static void send(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static String receive(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = socket.getInputStream().read();
                b != '\n';
                b = socket.getInputStream().read()) {
            if (b < 0) {
                throw new IOException("the connection ended");
            }
            line.append((char) b);
        }
        return line.toString();
    }
}
