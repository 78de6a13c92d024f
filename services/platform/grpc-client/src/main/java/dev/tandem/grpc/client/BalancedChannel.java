package dev.tandem.grpc.client;

import io.grpc.netty.NettyChannelBuilder;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.util.concurrent.TimeUnit;

/**
 * How services call each other: over one connection to each replica that answers, in turn, on the event loops that there
 * are. A connection that is cut without a word is noticed by a ping, and before that by the silence.
 */
final class BalancedChannel {
    private static final int SECONDS_OF_SILENCE = 10;
    private static final int SECONDS_FOR_PING = 5;

    private BalancedChannel() {}

    static NettyChannelBuilder configure(NettyChannelBuilder builder, Vertx vertx) {
        VertxInternal loops = (VertxInternal) vertx;
        return builder.eventLoopGroup(loops.getEventLoopGroup())
                .channelFactory(loops.transport().channelFactory(false))
                .directExecutor()
                .offloadExecutor(Infrastructure.getDefaultExecutor())
                .defaultLoadBalancingPolicy(AnsweringReplicas.POLICY)
                .keepAliveTime(SECONDS_OF_SILENCE, TimeUnit.SECONDS)
                .keepAliveTimeout(SECONDS_FOR_PING, TimeUnit.SECONDS);
    }
}
