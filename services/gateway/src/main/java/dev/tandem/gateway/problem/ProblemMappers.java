package dev.tandem.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every failure of a request with problem JSON; nothing about the inside leaves. */
public final class ProblemMappers {
    /** What the gateway or a service found. */
    @ServerExceptionMapper
    public Response problem(ProblemException failure, UriInfo uri) {
        return respond(failure, uri);
    }

    /** What Quarkus REST found: no such path, method or media type; also JSON it could not read. */
    @ServerExceptionMapper
    public Response webApplication(WebApplicationException failure, UriInfo uri) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return respond(JsonFaults.problem(json), uri);
        }
        Response answer = failure.getResponse();
        if (answer.getStatus() < 400) {
            return answer;
        }
        Response problem = respond(RestFaults.problem(answer.getStatus(), failure), uri);
        String allowed = answer.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }

    /** No such path, or a path parameter that is not of the path's form. */
    @ServerExceptionMapper
    public Response notFound(NotFoundException failure, UriInfo uri) {
        return webApplication(failure, uri);
    }

    /** JSON that is well-formed or not, but never what the contract has. */
    @ServerExceptionMapper
    public Response json(JsonProcessingException failure, UriInfo uri) {
        return respond(JsonFaults.problem(failure), uri);
    }

    /** As {@link #json}: Quarkus has a mapper of its own for these, which only one for the same type replaces. */
    @ServerExceptionMapper
    public Response mismatch(MismatchedInputException failure, UriInfo uri) {
        return json(failure, uri);
    }

    /** Nobody is known behind the request, and the operation is not for anybody. */
    @ServerExceptionMapper
    public Response nobody(UnauthorizedException failure, UriInfo uri) {
        return respond(
                ProblemException.of(
                                ProblemCode.UNAUTHENTICATED,
                                "A token is needed: send it as \"Authorization: Bearer <token>\".")
                        .build(),
                uri);
    }

    /** The token is not accepted, and the failure says why. */
    @ServerExceptionMapper
    public Response unknown(AuthenticationFailedException failure, UriInfo uri) {
        return respond(
                ProblemException.of(ProblemCode.UNAUTHENTICATED, failure.getMessage())
                        .cause(failure)
                        .build(),
                uri);
    }

    /** The token allows other things. */
    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure, UriInfo uri) {
        return respond(
                ProblemException.of(
                                ProblemCode.PERMISSION_DENIED,
                                "The token lacks the scope that this operation needs; /openapi names it.")
                        .build(),
                uri);
    }

    /** A fault of ours: the log has the cause, the caller the trace id. */
    @ServerExceptionMapper
    public Response unexpected(Throwable failure, UriInfo uri) {
        Log.errorf(failure, "Request to %s failed", uri.getPath());
        return respond(
                ProblemException.of(ProblemCode.INTERNAL, "The gateway failed.").build(), uri);
    }

    private static Response respond(ProblemException failure, UriInfo uri) {
        Response.ResponseBuilder response =
                Response.status(failure.status()).type(Problem.MEDIA_TYPE).entity(Problems.of(failure, uri.getPath()));
        failure.retryAfter()
                .ifPresent(pause -> response.header(HttpHeaders.RETRY_AFTER, Problems.retryAfterSeconds(pause)));
        Challenge.of(failure).ifPresent(challenge -> response.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
        return response.build();
    }
}
