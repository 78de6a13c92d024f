package dev.tandem.bench.sink;

import dev.tandem.bench.child.Line;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The process that takes mails, webhooks and spans. */
public final class SinkMain {

    /** The first message to the owner, and the answer to any message of the owner. */
    public static final String PORTS = "ports";

    public static final String TAKEN = "taken";

    private SinkMain() {}

    /** Where they are taken. */
    public record Ports(int smtp, int http, int otlp) {}

    /** How many were taken so far; an export has the spans of some seconds. */
    public record Taken(long mails, long webhooks, long exports) {}

    /** The only argument is the owner's port. Ends when the owner hangs up. */
    public static void main(String[] arguments) throws IOException {
        AtomicLong mails = new AtomicLong();
        AtomicLong webhooks = new AtomicLong();
        AtomicLong exports = new AtomicLong();
        ExecutorService threads = Executors.newCachedThreadPool();
        try (Line line = Line.to(Integer.parseInt(arguments[0]))) {
            line.send(
                    PORTS,
                    new Ports(
                            Drain.open(new MailDrain(mails), threads),
                            Drain.open(new HttpDrain(webhooks), threads),
                            Drain.open(new HttpDrain(exports), threads)));
            while (line.receive() != null) {
                line.send(TAKEN, new Taken(mails.get(), webhooks.get(), exports.get()));
            }
        } finally {
            threads.shutdownNow();
            System.exit(0);
        }
    }
}
