package dev.tandem.grpc.client;

import io.grpc.Attributes;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServerTransportFilter;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A real server on loopback that answers everything unless it is frozen, and knows who is connected. */
final class Replica extends ServerTransportFilter {
    static final MethodDescriptor<byte[], byte[]> ASK = MethodDescriptor.<byte[], byte[]>newBuilder()
            .setType(MethodType.UNARY)
            .setFullMethodName("test.Replica/Ask")
            .setRequestMarshaller(new Bytes())
            .setResponseMarshaller(new Bytes())
            .build();

    private static final Attributes.Key<Integer> NUMBER = Attributes.Key.create("number");

    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private final Server server;
    private InetSocketAddress address;
    private volatile boolean frozen;
    private volatile long delayMillis;
    private volatile int lastDeaf;
    private int connected;

    private Replica(int port) {
        server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .addTransportFilter(this)
                .intercept(new Deafness())
                .addService(ServerServiceDefinition.builder("test.Replica")
                        .addMethod(ASK, ServerCalls.asyncUnaryCall((request, caller) -> {
                            calls.incrementAndGet();
                            if (delayMillis == 0 && !frozen) {
                                answer(request, caller);
                            } else if (!frozen) {
                                CompletableFuture.delayedExecutor(delayMillis, TimeUnit.MILLISECONDS)
                                        .execute(() -> answer(request, caller));
                            }
                        }))
                        .build())
                .build();
    }

    static Replica start() {
        return start(0);
    }

    static Replica start(int port) {
        Replica replica = new Replica(port);
        try {
            replica.server.start();
            replica.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), replica.server.getPort());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return replica;
    }

    InetSocketAddress address() {
        return address;
    }

    int connections() {
        return connections.get();
    }

    int calls() {
        return calls.get();
    }

    /** With GOAWAY, and with answers to the calls under way. */
    void drain() {
        server.shutdown();
        try {
            if (!server.awaitTermination(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Somebody stays connected");
            }
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }

    /** Keeps its connections and takes calls, but does not answer any. */
    void freeze() {
        frozen = true;
    }

    void thaw() {
        frozen = false;
    }

    /** Answers each call after this time, however many there are. */
    void slowDown(Duration delay) {
        delayMillis = delay.toMillis();
    }

    private static void answer(byte[] request, StreamObserver<byte[]> caller) {
        caller.onNext(request);
        caller.onCompleted();
    }

    /** The connections of now carry nothing any more; new ones do. */
    synchronized void cutOff() {
        lastDeaf = connected;
    }

    void kill() {
        server.shutdownNow();
    }

    @Override
    public synchronized Attributes transportReady(Attributes attributes) {
        connections.incrementAndGet();
        return attributes.toBuilder().set(NUMBER, ++connected).build();
    }

    @Override
    public void transportTerminated(Attributes attributes) {
        connections.decrementAndGet();
    }

    private final class Deafness implements ServerInterceptor {
        @Override
        public <Q, R> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
            return call.getAttributes().get(NUMBER) <= lastDeaf
                    ? new ServerCall.Listener<Q>() {}
                    : next.startCall(call, headers);
        }
    }

    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
