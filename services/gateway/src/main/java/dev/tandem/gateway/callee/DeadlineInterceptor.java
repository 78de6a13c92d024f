package dev.tandem.gateway.callee;

import dev.tandem.grpc.client.TimedCall;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.MethodDescriptor;
import io.quarkus.grpc.GlobalInterceptor;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the deadlines of all calls hold. */
@ApplicationScoped
@GlobalInterceptor
class DeadlineInterceptor implements ClientInterceptor {
    private final Vertx vertx;

    DeadlineInterceptor(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
        ClientCall<Q, R> call = next.newCall(method, options);
        return options.getDeadline() == null ? call : new TimedCall<>(call, options, vertx);
    }
}
