package dev.tandem.bench.sink;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** The server's side of SMTP for as long as a connection lasts. */
final class MailDrain implements Drain {

    private static final String DATA = "DATA";
    private static final String END = ".";

    private final AtomicLong mails;

    /** @param mails counts those that were taken */
    MailDrain(AtomicLong mails) {
        this.mails = mails;
    }

    @Override
    public void serve(Socket client) throws IOException {
        InputStream in = new BufferedInputStream(client.getInputStream());
        OutputStream out = new BufferedOutputStream(client.getOutputStream());
        answer(in, out, "220 localhost ready");
        boolean open = true;
        for (String line = Drain.line(in); open && line != null; line = open ? Drain.line(in) : null) {
            if (line.startsWith(DATA)) {
                answer(in, out, "354 go on");
                out.flush();
                open = skipMail(in);
                mails.addAndGet(open ? 1 : 0);
                answer(in, out, "250 taken");
            } else if (line.startsWith("EHLO")) {
                answer(in, out, "250-localhost\r\n250-8BITMIME\r\n250 PIPELINING");
            } else {
                open = !line.startsWith("QUIT");
                answer(in, out, open ? "250 ok" : "221 bye");
            }
        }
    }

    // Pipelined commands are answered together.
    private static void answer(InputStream in, OutputStream out, String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        if (in.available() == 0) {
            out.flush();
        }
    }

    private static boolean skipMail(InputStream in) throws IOException {
        String line = Drain.line(in);
        while (line != null && !line.equals(END)) {
            line = Drain.line(in);
        }
        return line != null;
    }
}
