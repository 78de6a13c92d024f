package dev.tandem.gateway.caller;

import dev.tandem.auth.AuthorizationHeader;
import dev.tandem.auth.Caller;
import dev.tandem.auth.Callers;
import dev.tandem.auth.CurrentCaller;
import dev.tandem.auth.TokenException;
import dev.tandem.gateway.problem.ProblemCode;
import dev.tandem.gateway.problem.ProblemException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Knows who asks by the token in the request; what the token allows are the roles that operations name. */
@ApplicationScoped
class TokenMechanism implements HttpAuthenticationMechanism {
    private static final Uni<SecurityIdentity> ANYBODY = Uni.createFrom().item(identity(Caller.ANYBODY));

    private final Callers callers;

    TokenMechanism(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        if (!callers.areAsked()) {
            return ANYBODY;
        }
        List<String> values = request.request().headers().getAll(AuthorizationHeader.NAME);
        if (values.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        try {
            return caller(callers.of(AuthorizationHeader.token(values)));
        } catch (TokenException refusal) {
            return Uni.createFrom().failure(problem(refusal));
        }
    }

    private static Uni<SecurityIdentity> caller(CompletableFuture<Caller> caller) {
        Uni<Caller> known = Uni.createFrom().completionStage(caller);
        return (caller.isDone() ? known : known.emitOn(here()))
                .onFailure()
                .transform(failure -> problem(Callers.failure(failure)))
                .invoke(CurrentCaller::set)
                .map(TokenMechanism::identity);
    }

    /** The context of the request, in which all of it happens. */
    private static Executor here() {
        Context context = Vertx.currentContext();
        return context == null ? Runnable::run : work -> context.runOnContext(ignored -> work.run());
    }

    private static Throwable problem(TokenException failure) {
        return failure instanceof TokenException.Refused
                ? new AuthenticationFailedException(failure.getMessage(), failure)
                : ProblemException.of(ProblemCode.UNAVAILABLE, failure.getMessage())
                        .retryAfter(Duration.ofSeconds(1))
                        .cause(failure)
                        .build();
    }

    private static SecurityIdentity identity(Caller caller) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.subject()))
                .addRoles(caller.scopes())
                .build();
    }

    /** Never asked for: refusals are problems, see {@link dev.tandem.gateway.problem.ProblemMappers}. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }
}
