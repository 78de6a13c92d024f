package dev.tandem.messaging.quarkus.grpc;

import io.grpc.InternalMetadata;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.quarkus.grpc.GlobalInterceptor;
import io.quarkus.grpc.api.ServerBuilderCustomizer;
import io.quarkus.grpc.runtime.config.GrpcServerConfiguration;
import io.vertx.grpc.VertxServerBuilder;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Refuses calls whose metadata is larger than 8 KiB with RESOURCE_EXHAUSTED. The transport's own limit, which callers
 * read as INTERNAL, lies far above.
 */
@ApplicationScoped
@GlobalInterceptor
public class MetadataLimit implements ServerInterceptor, ServerBuilderCustomizer<VertxServerBuilder> {
    private static final int LIMIT_BYTES = 8 * 1024;
    private static final int TRANSPORT_LIMIT_BYTES = 64 * 1024;

    /** What HTTP/2 counts for a header besides its text. */
    private static final int BYTES_PER_HEADER = 32;

    @Override
    public void customize(GrpcServerConfiguration config, VertxServerBuilder server) {
        server.maxInboundMetadataSize(TRANSPORT_LIMIT_BYTES);
    }

    @Override
    public <Q, P> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, P> call, Metadata headers, ServerCallHandler<Q, P> next) {
        long size = size(headers);
        if (size <= LIMIT_BYTES) {
            return next.startCall(call, headers);
        }
        call.close(
                Status.RESOURCE_EXHAUSTED.withDescription(
                        "The metadata has a size of " + size + " bytes; the limit is " + LIMIT_BYTES + "."),
                new Metadata());
        return new ServerCall.Listener<>() {};
    }

    /** As HTTP/2 counts; the texts are taken as they came, without decoding them. */
    private static long size(Metadata headers) {
        byte[][] namesAndValues = InternalMetadata.serialize(headers);
        long size = (long) namesAndValues.length / 2 * BYTES_PER_HEADER;
        for (byte[] text : namesAndValues) {
            size += text.length;
        }
        return size;
    }
}
