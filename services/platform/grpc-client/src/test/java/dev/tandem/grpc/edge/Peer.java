package dev.tandem.grpc.edge;

import io.grpc.BindableService;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import jakarta.inject.Singleton;
import java.net.SocketAddress;
import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** Answers with the serial number of its caller's certificate, or not before it is told to. */
@GrpcService
@Singleton
public class Peer implements BindableService, ServerInterceptor {
    static final MethodDescriptor<Integer, Integer> ASK = Numbers.method("test.Peer/Ask");
    static final MethodDescriptor<Integer, Integer> WAIT = Numbers.method("test.Peer/Wait");

    private static final Context.Key<Integer> CALLER = Context.key("caller");

    private final Set<SocketAddress> connections = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<StreamObserver<Integer>> waiting = new LinkedBlockingQueue<>();

    /** The connections that calls have come by. */
    Set<SocketAddress> connections() {
        return connections;
    }

    BlockingQueue<StreamObserver<Integer>> waiting() {
        return waiting;
    }

    @Override
    public ServerServiceDefinition bindService() {
        return ServerInterceptors.intercept(
                ServerServiceDefinition.builder("test.Peer")
                        .addMethod(ASK, ServerCalls.asyncUnaryCall((request, caller) -> {
                            caller.onNext(CALLER.get());
                            caller.onCompleted();
                        }))
                        .addMethod(WAIT, ServerCalls.asyncUnaryCall((request, caller) -> waiting.add(caller)))
                        .build(),
                this);
    }

    @Override
    public <Q, P> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, P> call, Metadata headers, ServerCallHandler<Q, P> next) {
        connections.add(call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR));
        Context context =
                Context.current().withValue(CALLER, serial(call.getAttributes().get(Grpc.TRANSPORT_ATTR_SSL_SESSION)));
        return Contexts.interceptCall(context, call, headers, next);
    }

    private static int serial(SSLSession session) {
        try {
            return ((X509Certificate) session.getPeerCertificates()[0])
                    .getSerialNumber()
                    .intValueExact();
        } catch (SSLPeerUnverifiedException anonymous) {
            throw new IllegalStateException(anonymous);
        }
    }
}
