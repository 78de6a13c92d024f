package dev.tandem.dev.link;

import dev.tandem.dev.process.DevRuntimeException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The one thread that moves the bytes of all links. Thread-safe. */
public final class LinkLoop implements AutoCloseable {

    private static final int READ_BYTES = 64 * 1024;

    private record Alarm(long atNanos, Runnable action) {}

    private final Selector selector;
    private final ByteBuffer scratch = ByteBuffer.allocateDirect(READ_BYTES);
    private final Queue<Runnable> requests = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>(Comparator.comparingLong(Alarm::atNanos));
    private final List<Link> links = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::work, "tandem-links");
    private volatile boolean closed;

    private LinkLoop() throws IOException {
        selector = Selector.open();
    }

    /** Starts the thread; there is no link yet. */
    public static LinkLoop start() {
        try {
            LinkLoop loop = new LinkLoop();
            loop.thread.setDaemon(true);
            loop.thread.start();
            return loop;
        } catch (IOException e) {
            throw new DevRuntimeException("cannot watch connections: " + e.getMessage(), e);
        }
    }

    /** Listens on the port. The supplier is asked at each new connection and must not block. */
    public Link open(String name, int port, Supplier<List<Integer>> targets) {
        Link link = new Link(name, port, targets, this);
        links.add(link);
        run(() -> {
            try {
                link.register();
            } catch (IOException e) {
                link.close();
            }
        });
        return link;
    }

    /** Breaks all connections and listens no more. */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        selector.wakeup();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    Selector selector() {
        return selector;
    }

    /** Room for one read; nobody keeps it. */
    ByteBuffer scratch() {
        return scratch.clear();
    }

    /** Runs it soon on the loop's thread. */
    void run(Runnable request) {
        requests.add(request);
        selector.wakeup();
    }

    /** On the loop's thread: runs it there at that time. */
    void runAt(long nanos, Runnable action) {
        alarms.add(new Alarm(nanos, action));
    }

    private void work() {
        try {
            while (!closed) {
                selector.select(this::serve, untilNextAlarm());
                for (Runnable request = requests.poll(); request != null; request = requests.poll()) {
                    request.run();
                }
                while (!alarms.isEmpty() && alarms.peek().atNanos() - System.nanoTime() <= 0) {
                    alarms.poll().action().run();
                }
            }
        } catch (IOException e) {
            System.err.println("links: " + e.getMessage());
        } finally {
            links.forEach(Link::close);
            closeQuietly(selector);
        }
    }

    // 0 waits for ever.
    private long untilNextAlarm() {
        if (alarms.isEmpty()) {
            return 0;
        }
        long nanos = alarms.peek().atNanos() - System.nanoTime();
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos) + 1);
    }

    private void serve(SelectionKey key) {
        try {
            ((Ready) key.attachment()).on(key);
        } catch (CancelledKeyException e) {
            // Closed by what another key of this round brought.
        } catch (IOException | RuntimeException e) {
            System.err.println("links: " + e);
        }
    }

    static void closeQuietly(Closeable resource) {
        try {
            resource.close();
        } catch (IOException e) {
            // Nobody uses it any more.
        }
    }
}
