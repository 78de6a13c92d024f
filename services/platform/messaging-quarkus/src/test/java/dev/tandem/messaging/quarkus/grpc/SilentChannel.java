package dev.tandem.messaging.quarkus.grpc;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import java.util.concurrent.CompletableFuture;

/** A callee that never answers. */
final class SilentChannel extends Channel {
    private static final Metadata.Key<String> TIMEOUT =
            Metadata.Key.of("grpc-timeout", Metadata.ASCII_STRING_MARSHALLER);

    final CompletableFuture<String> cancelled = new CompletableFuture<>();
    private volatile String timeout;

    /** What the callee was told, in milliseconds. */
    long timeoutMillis() {
        return Long.parseLong(timeout.replace("m", ""));
    }

    @Override
    public <Q, P> ClientCall<Q, P> newCall(MethodDescriptor<Q, P> method, CallOptions options) {
        return new ClientCall<>() {
            @Override
            public void start(Listener<P> listener, Metadata headers) {
                timeout = headers.get(TIMEOUT);
            }

            @Override
            public void request(int count) {
                // Nothing comes.
            }

            @Override
            public void cancel(String message, Throwable cause) {
                cancelled.complete(message);
            }

            @Override
            public void halfClose() {
                // Nothing comes all the same.
            }

            @Override
            public void sendMessage(Q message) {
                // Nobody reads it.
            }
        };
    }

    @Override
    public String authority() {
        return "nobody";
    }
}
