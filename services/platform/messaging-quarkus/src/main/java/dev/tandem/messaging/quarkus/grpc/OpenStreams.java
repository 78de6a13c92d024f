package dev.tandem.messaging.quarkus.grpc;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Answers that go on for as long as the caller listens. A service that stops cannot wait for their end. */
@ApplicationScoped
@GlobalInterceptor
public class OpenStreams implements ServerInterceptor {
    private final Set<Stream<?, ?>> open = ConcurrentHashMap.newKeySet();

    /** Ends all of them with UNAVAILABLE; who listens takes up the thread elsewhere. */
    public void end() {
        open.forEach(stream -> stream.close(ServiceGate.STOPPING, new Metadata()));
    }

    @Override
    public <Q, P> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, P> call, Metadata headers, ServerCallHandler<Q, P> next) {
        if (call.getMethodDescriptor().getType() != MethodType.SERVER_STREAMING) {
            return next.startCall(call, headers);
        }
        Stream<Q, P> stream = new Stream<>(call);
        open.add(stream);
        return new SimpleForwardingServerCallListener<>(next.startCall(stream, headers)) {
            @Override
            public void onComplete() {
                open.remove(stream);
                super.onComplete();
            }

            @Override
            public void onCancel() {
                open.remove(stream);
                super.onCancel();
            }
        };
    }

    /** Can be closed from any thread; what is sent after that goes nowhere. */
    private static final class Stream<Q, P> extends SimpleForwardingServerCall<Q, P> {
        private boolean closed;

        private Stream(ServerCall<Q, P> call) {
            super(call);
        }

        @Override
        public synchronized void sendHeaders(Metadata headers) {
            if (!closed) {
                super.sendHeaders(headers);
            }
        }

        @Override
        public synchronized void sendMessage(P message) {
            if (!closed) {
                super.sendMessage(message);
            }
        }

        @Override
        public synchronized void close(Status status, Metadata trailers) {
            if (!closed) {
                closed = true;
                super.close(status, trailers);
            }
        }
    }
}
