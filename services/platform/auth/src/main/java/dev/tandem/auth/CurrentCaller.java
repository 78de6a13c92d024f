package dev.tandem.auth;

import io.grpc.CallOptions;
import io.grpc.stub.AbstractStub;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Optional;

/** Who is behind the request that is served; lives in the Vert.x context of the request, and nowhere else. */
public final class CurrentCaller {
    static final CallOptions.Key<Optional<String>> TOKEN = CallOptions.Key.create("dev.tandem.auth.token");

    private static final String KEY = CurrentCaller.class.getName();

    private CurrentCaller() {}

    /** Empty where nothing is known of a caller. */
    public static Optional<Caller> get() {
        return ofThisRequest().map(context -> context.<Caller>getLocal(KEY));
    }

    /** From now on, in all that serves this request. */
    public static void set(Caller caller) {
        ofThisRequest().ifPresent(context -> context.putLocal(KEY, caller));
    }

    /**
     * The stub for calls on this caller's behalf, wherever they are made: calls that wait or are repeated may find the
     * context of another request around them, whose caller they must not have.
     */
    public static <S extends AbstractStub<S>> S onBehalf(Optional<Caller> caller, S stub) {
        return stub.withOption(TOKEN, caller.flatMap(Caller::token));
    }

    private static Optional<Context> ofThisRequest() {
        return Optional.ofNullable(Vertx.currentContext()).filter(VertxContext::isDuplicatedContext);
    }
}
