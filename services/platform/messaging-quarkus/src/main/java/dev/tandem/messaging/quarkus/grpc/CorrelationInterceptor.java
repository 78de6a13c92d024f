package dev.tandem.messaging.quarkus.grpc;

import dev.tandem.messaging.EventHeaders;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/** Takes over the caller's correlation id; one that does not look like an id is ignored. */
@ApplicationScoped
@GlobalInterceptor
public class CorrelationInterceptor implements ServerInterceptor {
    private static final Metadata.Key<String> HEADER =
            Metadata.Key.of(EventHeaders.CORRELATION_ID, Metadata.ASCII_STRING_MARSHALLER);

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    @Override
    public <Q, P> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, P> call, Metadata headers, ServerCallHandler<Q, P> next) {
        String value = headers.get(HEADER);
        if (value != null && ACCEPTED.matcher(value).matches()) {
            CallContext.correlationId(value);
        }
        return next.startCall(call, headers);
    }
}
