package dev.tandem.messaging.quarkus.grpc;

import dev.tandem.auth.AuthorizationHeader;
import dev.tandem.auth.OwnToken;
import dev.tandem.messaging.quarkus.startup.FirstCall;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.quarkus.grpc.runtime.GrpcServer;
import io.quarkus.value.registry.ValueRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Calls this service as its callers do, with empty requests that its contract refuses: nothing can come of them. A
 * service that takes callers over TLS only is not called, because it may ask for a certificate that it has not itself.
 */
@Singleton
final class EntryFirstCall implements FirstCall {
    private static final long SECONDS_PER_CALL = 5;

    private final RequestRules rules;
    private final ValueRegistry ports;
    private final OwnToken token;
    private final boolean plainText;
    private volatile List<MethodDescriptor<?, ?>> refusing = List.of();
    private volatile ManagedChannel channel;

    EntryFirstCall(
            RequestRules rules,
            ValueRegistry ports,
            OwnToken token,
            @ConfigProperty(name = "quarkus.grpc.server.plain-text", defaultValue = "true") boolean plainText) {
        this.rules = rules;
        this.ports = ports;
        this.token = token;
        this.plainText = plainText;
    }

    @Override
    public Uni<Void> prepare() {
        return rules.compiled().invoke(found -> refusing = found).replaceWithVoid();
    }

    /** Each method that refuses an empty request once, over one connection. */
    @Override
    public Uni<Void> make() {
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(this::callAll);
    }

    @Override
    public void done() {
        token.forget();
        if (channel != null) {
            channel.shutdownNow();
        }
    }

    private void callAll() {
        int port = ports.getOrDefault(GrpcServer.GRPC_PORT, 0);
        if (port > 0 && plainText) {
            if (channel == null) {
                channel = NettyChannelBuilder.forAddress("localhost", port)
                        .usePlaintext()
                        .intercept(MetadataUtils.newAttachHeadersInterceptor(authorization()))
                        .build();
            }
            refusing.forEach(method -> call(channel, method));
        }
    }

    private Metadata authorization() {
        Metadata headers = new Metadata();
        headers.put(
                Metadata.Key.of(AuthorizationHeader.NAME, Metadata.ASCII_STRING_MARSHALLER),
                AuthorizationHeader.of(token.value()));
        return headers;
    }

    private static <Q, P> void call(Channel channel, MethodDescriptor<Q, P> method) {
        Q empty = ((PrototypeMarshaller<Q>) method.getRequestMarshaller()).getMessagePrototype();
        CallOptions options = CallOptions.DEFAULT.withDeadlineAfter(SECONDS_PER_CALL, TimeUnit.SECONDS);
        try {
            ClientCalls.blockingServerStreamingCall(channel, method, options, empty)
                    .forEachRemaining(unexpected -> {});
        } catch (StatusRuntimeException answer) {
            if (answer.getStatus().getCode() != Status.Code.INVALID_ARGUMENT) {
                throw answer;
            }
        }
    }
}
