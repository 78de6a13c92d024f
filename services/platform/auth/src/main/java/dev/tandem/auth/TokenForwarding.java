package dev.tandem.auth;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Shows the caller's token to the service that is called on their behalf. */
@ApplicationScoped
@GlobalInterceptor
public class TokenForwarding implements ClientInterceptor {
    private static final Metadata.Key<String> HEADER =
            Metadata.Key.of(AuthorizationHeader.NAME, Metadata.ASCII_STRING_MARSHALLER);

    @Override
    public <Q, P> ClientCall<Q, P> interceptCall(MethodDescriptor<Q, P> method, CallOptions options, Channel next) {
        Optional<String> named = options.getOption(CurrentCaller.TOKEN);
        Optional<String> token = named == null ? CurrentCaller.get().flatMap(Caller::token) : named;
        ClientCall<Q, P> call = next.newCall(method, options);
        return token.isEmpty() ? call : new Shown<>(call, token.get());
    }

    private static final class Shown<Q, P> extends SimpleForwardingClientCall<Q, P> {
        private final String token;

        private Shown(ClientCall<Q, P> call, String token) {
            super(call);
            this.token = token;
        }

        @Override
        public void start(Listener<P> listener, Metadata headers) {
            headers.put(HEADER, AuthorizationHeader.of(token));
            super.start(listener, headers);
        }
    }
}
