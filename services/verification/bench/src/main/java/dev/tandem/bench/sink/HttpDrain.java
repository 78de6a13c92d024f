package dev.tandem.bench.sink;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** An HTTP server that answers 204 to everything. */
final class HttpDrain implements Drain {

    private static final byte[] TAKEN = "HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final String LENGTH = "content-length:";

    private final AtomicLong requests;

    /** @param requests counts those that were taken */
    HttpDrain(AtomicLong requests) {
        this.requests = requests;
    }

    @Override
    public void serve(Socket client) throws IOException {
        InputStream in = new BufferedInputStream(client.getInputStream());
        for (String line = Drain.line(in); line != null; line = Drain.line(in)) {
            long length = 0;
            while (line != null && !line.isEmpty()) {
                String header = line.toLowerCase(Locale.ROOT);
                length = header.startsWith(LENGTH)
                        ? Long.parseLong(header.substring(LENGTH.length()).strip())
                        : length;
                line = Drain.line(in);
            }
            in.skipNBytes(length);
            requests.incrementAndGet();
            client.getOutputStream().write(TAKEN);
        }
    }
}
