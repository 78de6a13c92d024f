package dev.tandem.grpc.client;

import io.grpc.ClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.Status;

/** A listener that hears of the first end of a call and of nothing after it. */
final class FirstClose<P> extends SimpleForwardingClientCallListener<P> {
    private volatile Runnable afterwards = () -> {};
    private boolean closed;

    FirstClose(ClientCall.Listener<P> listener) {
        super(listener);
    }

    /** Before the call starts. */
    void onceClosed(Runnable action) {
        afterwards = action;
    }

    @Override
    public synchronized void onHeaders(Metadata headers) {
        if (!closed) {
            super.onHeaders(headers);
        }
    }

    @Override
    public synchronized void onMessage(P message) {
        if (!closed) {
            super.onMessage(message);
        }
    }

    @Override
    public synchronized void onClose(Status status, Metadata trailers) {
        if (!closed) {
            closed = true;
            afterwards.run();
            super.onClose(status, trailers);
        }
    }
}
