package dev.tandem.messaging.quarkus.grpc;

import dev.tandem.auth.AuthorizationHeader;
import dev.tandem.auth.Caller;
import dev.tandem.auth.Callers;
import dev.tandem.auth.CurrentCaller;
import dev.tandem.auth.RpcScopes;
import dev.tandem.auth.TokenException;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.quarkus.grpc.GlobalInterceptor;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Prioritized;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Lets in who shows a token with the scope that the RPC needs, before their request is read. A token that is remembered
 * is judged at once; for another one the call waits beside the event loop. Streams end with the token that opened them.
 */
@ApplicationScoped
@GlobalInterceptor
public class CallerInterceptor implements ServerInterceptor, Prioritized {
    /** Within what traces, measures and bounds calls, around what limits and checks them. */
    private static final int BEFORE_REQUEST_COSTS_ANYTHING = -500;

    private static final Metadata.Key<String> HEADER =
            Metadata.Key.of(AuthorizationHeader.NAME, Metadata.ASCII_STRING_MARSHALLER);
    private static final Status TOKEN_ENDED =
            Status.UNAUTHENTICATED.withDescription("The token has expired; get a new one and go on where this ended.");

    private final boolean asked;
    private final Function<String, CompletableFuture<Caller>> callers;

    @Inject
    CallerInterceptor(Callers callers) {
        this(callers.areAsked(), callers::of);
    }

    CallerInterceptor(boolean asked, Function<String, CompletableFuture<Caller>> callers) {
        this.asked = asked;
        this.callers = callers;
    }

    @Override
    public int getPriority() {
        return BEFORE_REQUEST_COSTS_ANYTHING;
    }

    @Override
    public <Q, P> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, P> call, Metadata headers, ServerCallHandler<Q, P> next) {
        MethodDescriptor<Q, P> method = call.getMethodDescriptor();
        if (!asked || RpcScopes.isOpen(method.getFullMethodName())) {
            return next.startCall(call, headers);
        }
        Optional<String> scope = RpcScopes.of(method.getFullMethodName());
        if (scope.isEmpty()) {
            return refuse(
                    call,
                    Status.PERMISSION_DENIED.withDescription(
                            "Nobody may call " + method.getFullMethodName() + ": it has no scope."));
        }
        Entry<Q, P> entry = new Entry<>(call, headers, next, scope.get());
        try {
            CompletableFuture<Caller> caller = callers.apply(AuthorizationHeader.token(headers.getAll(HEADER)));
            return caller.isDone() ? entry.judge(caller) : waiting(entry, caller);
        } catch (TokenException refusal) {
            return refuse(call, status(refusal));
        }
    }

    private static <Q> ServerCall.Listener<Q> waiting(Entry<Q, ?> entry, CompletableFuture<Caller> caller) {
        WaitingCall<Q> waiting = new WaitingCall<>();
        Executor here = io.grpc.Context.current().fixedContextExecutor(here());
        Uni.createFrom()
                .completionStage(caller)
                .onTermination()
                .invoke(() -> here.execute(() -> waiting.start(() -> entry.judge(caller))))
                .subscribe()
                .with(known -> {}, failure -> {});
        return waiting;
    }

    /** One call that asks to be let in. */
    private record Entry<Q, P>(ServerCall<Q, P> call, Metadata headers, ServerCallHandler<Q, P> next, String scope) {
        ServerCall.Listener<Q> judge(CompletableFuture<Caller> done) {
            Caller caller;
            try {
                caller = done.join();
            } catch (RuntimeException failure) {
                return refuse(call, status(Callers.failure(failure)));
            }
            if (!caller.may(scope)) {
                return refuse(
                        call,
                        Status.PERMISSION_DENIED.withDescription("The token lacks the scope " + scope + ", which "
                                + call.getMethodDescriptor().getBareMethodName() + " needs."));
            }
            CurrentCaller.set(caller);
            boolean unary = call.getMethodDescriptor().getType() == MethodDescriptor.MethodType.UNARY;
            return next.startCall(unary ? call : BoundedCall.until(caller.expires(), call, TOKEN_ENDED), headers);
        }
    }

    private static <Q> ServerCall.Listener<Q> refuse(ServerCall<Q, ?> call, Status status) {
        call.close(status, new Metadata());
        return new ServerCall.Listener<>() {};
    }

    private static Status status(TokenException failure) {
        return (failure instanceof TokenException.Refused ? Status.UNAUTHENTICATED : Status.UNAVAILABLE)
                .withDescription(failure.getMessage());
    }

    /** The context of the call, on whose event loop all of it happens. */
    private static Executor here() {
        Context context = Vertx.currentContext();
        return context == null ? Runnable::run : work -> context.runOnContext(ignored -> work.run());
    }
}
