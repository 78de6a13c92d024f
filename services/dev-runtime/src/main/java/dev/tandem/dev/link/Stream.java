package dev.tandem.dev.link;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/** The bytes of one direction: read, kept as long as the weather says, written in order. On the loop's thread only. */
final class Stream {

    private static final int KEPT_BYTES = 256 * 1024;

    private record Chunk(ByteBuffer bytes, long readAtNanos) {}

    private final LinkLoop loop;
    private final Link link;
    private final SocketChannel from;
    private final SocketChannel to;
    private final Deque<Chunk> kept = new ArrayDeque<>();
    private int keptBytes;
    private boolean ended;
    private boolean over;
    private boolean full;

    Stream(LinkLoop loop, Link link, SocketChannel from, SocketChannel to) {
        this.loop = loop;
        this.link = link;
        this.from = from;
        this.to = to;
    }

    /** Reads and writes what is possible now; the action is run when bytes that are kept become due. */
    void advance(Runnable whenDue) throws IOException {
        if (!link.weather().moving() || over) {
            return;
        }
        write(whenDue);
        while (!ended && keptBytes < KEPT_BYTES && read()) {
            write(whenDue);
        }
        if (ended && kept.isEmpty()) {
            over = true;
            to.shutdownOutput();
        }
    }

    private boolean read() throws IOException {
        ByteBuffer scratch = loop.scratch();
        int count = from.read(scratch);
        if (count < 0) {
            ended = true;
        }
        if (count <= 0) {
            return false;
        }
        scratch.flip();
        if (kept.isEmpty() && link.weather().delay().isZero()) {
            to.write(scratch);
        }
        if (scratch.hasRemaining()) {
            ByteBuffer copy =
                    ByteBuffer.allocate(scratch.remaining()).put(scratch).flip();
            kept.add(new Chunk(copy, System.nanoTime()));
            keptBytes += copy.remaining();
        }
        return true;
    }

    private void write(Runnable whenDue) throws IOException {
        long delay = link.weather().delay().toNanos();
        full = false;
        while (!kept.isEmpty()) {
            Chunk head = kept.peek();
            long due = head.readAtNanos() + delay;
            if (due - System.nanoTime() > 0) {
                loop.runAt(due, whenDue);
                return;
            }
            keptBytes -= to.write(head.bytes());
            if (head.bytes().hasRemaining()) {
                full = true;
                return;
            }
            kept.remove();
        }
    }

    int readOps() {
        return !ended && link.weather().moving() && keptBytes < KEPT_BYTES ? SelectionKey.OP_READ : 0;
    }

    int writeOps() {
        return full && link.weather().moving() ? SelectionKey.OP_WRITE : 0;
    }

    boolean isOver() {
        return over;
    }
}
