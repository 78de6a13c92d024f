package dev.tandem.scaler;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import java.net.SocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A channel that remembers by which connections answers came. */
final class Connections extends Channel {
    private final Channel channel;
    private final Set<SocketAddress> seen = ConcurrentHashMap.newKeySet();

    Connections(Channel channel) {
        this.channel = channel;
    }

    Set<SocketAddress> seen() {
        return seen;
    }

    @Override
    public String authority() {
        return channel.authority();
    }

    @Override
    public <Q, P> ClientCall<Q, P> newCall(MethodDescriptor<Q, P> method, CallOptions options) {
        return new SimpleForwardingClientCall<>(channel.newCall(method, options)) {
            @Override
            public void start(Listener<P> listener, Metadata headers) {
                super.start(
                        new SimpleForwardingClientCallListener<>(listener) {
                            @Override
                            public void onHeaders(Metadata answer) {
                                seen.add(getAttributes().get(Grpc.TRANSPORT_ATTR_LOCAL_ADDR));
                                super.onHeaders(answer);
                            }
                        },
                        headers);
            }
        };
    }
}
