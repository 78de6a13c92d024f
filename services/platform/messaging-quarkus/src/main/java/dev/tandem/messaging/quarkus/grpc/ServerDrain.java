package dev.tandem.messaging.quarkus.grpc;

import io.netty.channel.Channel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.ChannelGroupFuture;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.quarkus.grpc.runtime.GrpcServer;
import io.quarkus.value.registry.ValueRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;

/**
 * Parts from callers before the service stops working: no new connections, GOAWAY on those there are, answers to the
 * calls under way. The server itself would do that last of all, when there is nothing left to answer with.
 */
@Singleton
public final class ServerDrain {
    private static final Logger LOG = Logger.getLogger(ServerDrain.class);

    private final Vertx vertx;
    private final IntSupplier port;
    private final ServiceGate gate;
    private final OpenStreams streams;

    @Inject
    ServerDrain(Vertx vertx, ValueRegistry ports, ServiceGate gate, OpenStreams streams) {
        this(vertx, () -> ports.getOrDefault(GrpcServer.GRPC_PORT, 0), gate, streams);
    }

    ServerDrain(Vertx vertx, IntSupplier port, ServiceGate gate, OpenStreams streams) {
        this.vertx = vertx;
        this.port = port;
        this.gate = gate;
        this.streams = streams;
    }

    /** Blocks until the calls under way are answered, at most for the given time; calls after that are refused. */
    public void run(Duration atMost) {
        ChannelGroup connections = connections();
        connections.stream().map(Channel::parent).distinct().forEach(listener -> listener.close()
                .awaitUninterruptibly(atMost.toMillis()));
        // To gRPC's handler this means GOAWAY, and the end of the connection when its last call is answered.
        ChannelGroupFuture parted = connections.close();
        streams.end();
        boolean answered = connections.newCloseFuture().awaitUninterruptibly(atMost.toMillis());
        gate.close();
        if (!answered) {
            LOG.warnf(parted.cause(), "Calls were not answered in %d ms and are cut off", atMost.toMillis());
        }
    }

    /** An event loop alone knows its channels. */
    private ChannelGroup connections() {
        ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
        int served = port.getAsInt();
        for (EventExecutor loop : ((VertxInternal) vertx).getEventLoopGroup()) {
            loop.submit(() -> ((SingleThreadEventLoop) loop)
                            .registeredChannelsIterator()
                            .forEachRemaining(channel -> {
                                if (isConnectionTo(served, channel)) {
                                    connections.add(channel);
                                }
                            }))
                    .awaitUninterruptibly();
        }
        return connections;
    }

    private static boolean isConnectionTo(int port, Channel channel) {
        return channel.parent() != null
                && channel.localAddress() instanceof InetSocketAddress address
                && address.getPort() == port;
    }
}
