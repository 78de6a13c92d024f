package dev.tandem.dev.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.List;

/** One connection through a link: a caller, a target, and a stream each way. On the loop's thread only. */
final class Connection {

    private final LinkLoop loop;
    private final Link link;
    private final SocketChannel caller;
    private SocketChannel target;
    private Stream there;
    private Stream back;
    private boolean closed;

    Connection(LinkLoop loop, Link link, SocketChannel caller) {
        this.loop = loop;
        this.link = link;
        this.caller = caller;
    }

    /** Tries the ports one after the other; without any that answers the caller is reset. */
    void connect(List<Integer> ports) {
        if (closed) {
            return;
        }
        if (ports.isEmpty()) {
            reset();
            return;
        }
        List<Integer> others = ports.subList(1, ports.size());
        try {
            target = SocketChannel.open();
            target.configureBlocking(false);
            target.setOption(StandardSocketOptions.TCP_NODELAY, true);
            target.register(loop.selector(), SelectionKey.OP_CONNECT, (Ready) key -> finish(others));
            if (target.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.get(0)))) {
                begin();
            }
        } catch (IOException e) {
            next(others);
        }
    }

    private void finish(List<Integer> others) {
        try {
            if (target.finishConnect()) {
                begin();
            }
        } catch (IOException e) {
            next(others);
        }
    }

    private void next(List<Integer> others) {
        LinkLoop.closeQuietly(target);
        connect(others);
    }

    private void begin() throws IOException {
        there = new Stream(loop, link, caller, target);
        back = new Stream(loop, link, target, caller);
        caller.register(loop.selector(), 0, (Ready) key -> advance());
        target.register(loop.selector(), 0, (Ready) key -> advance());
        advance();
    }

    /** Moves what can be moved and waits for the rest. */
    void advance() {
        if (closed || there == null) {
            return;
        }
        try {
            there.advance(this::advance);
            back.advance(this::advance);
            if (there.isOver() && back.isOver()) {
                end();
            } else {
                caller.keyFor(loop.selector()).interestOps(there.readOps() | back.writeOps());
                target.keyFor(loop.selector()).interestOps(back.readOps() | there.writeOps());
            }
        } catch (IOException e) {
            reset();
        }
    }

    /** Ends it as a crash of the network would: both sides get a reset. */
    void reset() {
        abandon(caller);
        abandon(target);
        end();
    }

    private static void abandon(SocketChannel channel) {
        try {
            if (channel != null) {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
        } catch (IOException e) {
            // Closed already.
        }
    }

    private void end() {
        closed = true;
        LinkLoop.closeQuietly(caller);
        if (target != null) {
            LinkLoop.closeQuietly(target);
        }
        link.forget(this);
    }
}
