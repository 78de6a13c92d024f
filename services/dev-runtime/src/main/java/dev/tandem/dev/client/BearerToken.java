package dev.tandem.dev.client;

import io.grpc.ClientInterceptor;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;

/** Shows a token with every call. */
final class BearerToken {
    private static final Metadata.Key<String> HEADER =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private BearerToken() {}

    static ClientInterceptor shown(String token) {
        Metadata headers = new Metadata();
        headers.put(HEADER, "Bearer " + token);
        return MetadataUtils.newAttachHeadersInterceptor(headers);
    }
}
