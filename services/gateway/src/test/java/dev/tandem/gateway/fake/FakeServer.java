package dev.tandem.gateway.fake;

import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCalls;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A real gRPC server whose methods do what a test wants; it can go down and come back on the same port. */
public final class FakeServer {
    private final ServiceDescriptor service;
    private final Map<MethodDescriptor<?, ?>, Script<?, ?>> scripts = new HashMap<>();
    private final List<Metadata> headers = new CopyOnWriteArrayList<>();
    private Server server;
    private int port;

    FakeServer(ServiceDescriptor service) {
        this.service = service;
    }

    /** Listens, again on the same port after {@link #stop}. */
    public void start() {
        if (server != null) {
            return;
        }
        // Somebody's own end of a connection may sit on the port for a moment.
        server = Awaitility.await().ignoreException(IOException.class).until(this::listen, Objects::nonNull);
        port = server.getPort();
    }

    private Server listen() throws IOException {
        return NettyServerBuilder.forAddress(new InetSocketAddress("localhost", port))
                .addService(definition())
                .build()
                .start();
    }

    /** Breaks every connection; new ones are refused. */
    public void stop() {
        if (server == null) {
            return;
        }
        server.shutdownNow();
        try {
            server.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server = null;
    }

    /** What this method does; the same object for every call. */
    @SuppressWarnings("unchecked")
    public <Q, R> Script<Q, R> method(MethodDescriptor<Q, R> method) {
        return (Script<Q, R>) scripts.computeIfAbsent(method, any -> new Script<Q, R>());
    }

    /** A header of the last call, or null. */
    public String lastHeader(String name) {
        return headers.get(headers.size() - 1).get(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER));
    }

    /** Up again, nothing scripted. */
    void reset() {
        start();
        scripts.values().forEach(Script::reset);
    }

    int port() {
        return port;
    }

    private ServerServiceDefinition definition() {
        ServerServiceDefinition.Builder definition = ServerServiceDefinition.builder(service);
        service.getMethods().forEach(method -> add(definition, method));
        return definition.build();
    }

    private <Q, R> void add(ServerServiceDefinition.Builder definition, MethodDescriptor<Q, R> method) {
        Script<Q, R> script = method(method);
        ServerCallHandler<Q, R> handler = method.getType() == MethodDescriptor.MethodType.UNARY
                ? ServerCalls.asyncUnaryCall(script::handle)
                : ServerCalls.asyncServerStreamingCall(script::handle);
        definition.addMethod(method, (call, metadata) -> recorded(call, metadata, handler));
    }

    private <Q, R> ServerCall.Listener<Q> recorded(
            ServerCall<Q, R> call, Metadata metadata, ServerCallHandler<Q, R> handler) {
        headers.add(metadata);
        return handler.startCall(call, metadata);
    }
}
