package dev.tandem.messaging.quarkus.grpc;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.MethodDescriptor;
import java.util.concurrent.TimeUnit;

/** Remembers how much time a call was given, and makes none. */
final class SilentChannel extends Channel {
    private volatile long timeoutMillis;

    /** What the last call was given. */
    long timeoutMillis() {
        return timeoutMillis;
    }

    @Override
    public <Q, P> ClientCall<Q, P> newCall(MethodDescriptor<Q, P> method, CallOptions options) {
        timeoutMillis = options.getDeadline().timeRemaining(TimeUnit.MILLISECONDS);
        return null;
    }

    @Override
    public String authority() {
        return "nobody";
    }
}
