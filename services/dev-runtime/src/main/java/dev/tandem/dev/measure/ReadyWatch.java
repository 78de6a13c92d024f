package dev.tandem.dev.measure;

import dev.tandem.dev.process.ChildProcess;
import dev.tandem.dev.process.Patience;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a service every two milliseconds whether it is ready, over connections of their own. */
record ReadyWatch(int port) {

    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(1), Duration.ofMillis(2));
    private static final int ANSWER_MILLIS = 5_000;
    private static final byte[] REQUEST =
            "GET /q/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS_LINE = "HTTP/1.0 200".length();
    private static final String READY = " 200";

    /** Returns when the process serves; throws one sentence when it ends or takes too long. */
    void await(ChildProcess process) {
        PATIENCE.await("the start of " + process.name(), () -> {
            process.requireAlive();
            return isReady();
        });
    }

    private boolean isReady() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream().write(REQUEST);
            byte[] answer = socket.getInputStream().readNBytes(STATUS_LINE);
            return new String(answer, StandardCharsets.US_ASCII).endsWith(READY);
        } catch (IOException e) {
            return false;
        }
    }
}
