package dev.tandem.messaging.quarkus.grpc;

import io.grpc.ServerCall;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What happens to a call before it is known whether it is let in, told afterwards in order. A call that ends before that is
 * never begun. Used by the call's event loop only, or by one thread at a time.
 */
final class WaitingCall<Q> extends ServerCall.Listener<Q> {
    private final List<Consumer<ServerCall.Listener<Q>>> missed = new ArrayList<>();
    private ServerCall.Listener<Q> started;
    private boolean over;

    /** Lets the call in, or refuses it. */
    synchronized void start(Supplier<ServerCall.Listener<Q>> entry) {
        if (!over) {
            started = entry.get();
            missed.forEach(event -> event.accept(started));
            missed.clear();
        }
    }

    @Override
    public void onMessage(Q message) {
        tell(listener -> listener.onMessage(message));
    }

    @Override
    public void onHalfClose() {
        tell(ServerCall.Listener::onHalfClose);
    }

    @Override
    public synchronized void onCancel() {
        over = true;
        if (started != null) {
            started.onCancel();
        }
    }

    @Override
    public synchronized void onComplete() {
        over = true;
        if (started != null) {
            started.onComplete();
        }
    }

    @Override
    public void onReady() {
        tell(ServerCall.Listener::onReady);
    }

    private synchronized void tell(Consumer<ServerCall.Listener<Q>> event) {
        if (started == null) {
            missed.add(event);
        } else {
            event.accept(started);
        }
    }
}
