package dev.tandem.dev.client;

import io.grpc.ClientInterceptor;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;

/** Shows a token with every call. */
public final class BearerToken {
    private static final Metadata.Key<String> HEADER =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private BearerToken() {}

    /** For channels and stubs whose every call is made with this token. */
    public static ClientInterceptor shown(String token) {
        Metadata headers = new Metadata();
        headers.put(HEADER, "Bearer " + token);
        return MetadataUtils.newAttachHeadersInterceptor(headers);
    }
}
