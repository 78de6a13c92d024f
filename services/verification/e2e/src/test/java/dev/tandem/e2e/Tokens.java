package dev.tandem.e2e;

import io.grpc.ClientInterceptor;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;

/** Tokens as gRPC callers show them. */
final class Tokens {
    private static final Metadata.Key<String> HEADER =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private Tokens() {}

    static ClientInterceptor shown(String token) {
        Metadata headers = new Metadata();
        headers.put(HEADER, "Bearer " + token);
        return MetadataUtils.newAttachHeadersInterceptor(headers);
    }
}
