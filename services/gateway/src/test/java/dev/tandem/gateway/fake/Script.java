package dev.tandem.gateway.fake;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** What one method of a fake service does next, and what it was asked. Safe for use from any thread. */
public final class Script<Q, R> {
    private final List<Q> received = new CopyOnWriteArrayList<>();
    private volatile BiConsumer<Q, StreamObserver<R>> behaviour;

    Script() {
        reset();
    }

    /** Gives this reply to every call. */
    public void replies(R reply) {
        does((request, caller) -> {
            caller.onNext(reply);
            caller.onCompleted();
        });
    }

    /** Fails every call. */
    public void fails(Status status) {
        fails(status.asRuntimeException());
    }

    /** Fails every call, with details. */
    public void fails(StatusRuntimeException failure) {
        does((request, caller) -> caller.onError(failure));
    }

    /** Never answers. */
    public void hangs() {
        does((request, caller) -> {});
    }

    /** Anything else. */
    public void does(BiConsumer<Q, StreamObserver<R>> next) {
        received.clear();
        behaviour = next;
    }

    /** Requests since the behaviour was last set. */
    public List<Q> received() {
        return received;
    }

    void reset() {
        fails(Status.UNIMPLEMENTED.withDescription("not scripted"));
    }

    void handle(Q request, StreamObserver<R> caller) {
        received.add(request);
        behaviour.accept(request, caller);
    }
}
