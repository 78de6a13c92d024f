package dev.tandem.messaging.quarkus.grpc;

import io.grpc.Deadline;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Optional;

/**
 * What the call being handled brought along. It lives in the call's own Vert.x context, so it is there in every
 * continuation of the call and nowhere else.
 */
final class CallContext {
    private static final String CORRELATION_ID = CallContext.class.getName() + ".correlation-id";
    private static final String DEADLINE = CallContext.class.getName() + ".deadline";

    private CallContext() {}

    static Optional<String> correlationId() {
        return read(CORRELATION_ID);
    }

    static void correlationId(String value) {
        write(CORRELATION_ID, value);
    }

    static Optional<Deadline> deadline() {
        return read(DEADLINE);
    }

    static void deadline(Deadline value) {
        write(DEADLINE, value);
    }

    private static <T> Optional<T> read(String key) {
        return ofThisCall().map(context -> context.<T>getLocal(key));
    }

    private static void write(String key, Object value) {
        ofThisCall().ifPresent(context -> context.putLocal(key, value));
    }

    private static Optional<Context> ofThisCall() {
        return Optional.ofNullable(Vertx.currentContext()).filter(VertxContext::isDuplicatedContext);
    }
}
