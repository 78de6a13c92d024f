package dev.tandem.ordering.order.adapter.grpc;

import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Takes connections and never says a word, as a process does that is stopped. */
final class SilentServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ManagedChannel channel = NettyChannelBuilder.forAddress(socket.getLocalSocketAddress())
            .usePlaintext()
            .build();

    SilentServer() throws IOException {}

    ManagedChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        channel.shutdownNow();
        socket.close();
    }
}
