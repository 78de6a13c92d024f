package dev.tandem.gateway.callee;

import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import dev.tandem.gateway.problem.ProblemCode;
import dev.tandem.gateway.problem.ProblemException;
import dev.tandem.gateway.problem.Violation;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a service's gRPC failure into the problem that a REST client gets. */
final class StatusProblems {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Map<Status.Code, ProblemCode> CODES = new EnumMap<>(Map.ofEntries(
            Map.entry(Status.Code.INVALID_ARGUMENT, ProblemCode.INVALID_REQUEST),
            Map.entry(Status.Code.OUT_OF_RANGE, ProblemCode.INVALID_REQUEST),
            Map.entry(Status.Code.FAILED_PRECONDITION, ProblemCode.CONFLICT),
            Map.entry(Status.Code.ALREADY_EXISTS, ProblemCode.CONFLICT),
            Map.entry(Status.Code.ABORTED, ProblemCode.CONFLICT),
            Map.entry(Status.Code.NOT_FOUND, ProblemCode.NOT_FOUND),
            Map.entry(Status.Code.UNAUTHENTICATED, ProblemCode.UNAUTHENTICATED),
            Map.entry(Status.Code.PERMISSION_DENIED, ProblemCode.PERMISSION_DENIED),
            Map.entry(Status.Code.RESOURCE_EXHAUSTED, ProblemCode.OVERLOADED),
            Map.entry(Status.Code.UNIMPLEMENTED, ProblemCode.NOT_IMPLEMENTED),
            Map.entry(Status.Code.UNAVAILABLE, ProblemCode.UNAVAILABLE),
            Map.entry(Status.Code.CANCELLED, ProblemCode.UNAVAILABLE),
            Map.entry(Status.Code.DEADLINE_EXCEEDED, ProblemCode.DEADLINE_EXCEEDED)));

    private StatusProblems() {}

    static ProblemException problem(String service, StatusRuntimeException failure, Translation translation) {
        Status status = failure.getStatus();
        ProblemCode usual = CODES.getOrDefault(status.getCode(), ProblemCode.INTERNAL);
        ProblemCode code = translation.code(status.getCode(), usual);
        StatusDetails details = StatusDetails.of(failure);
        Optional<ErrorInfo> info = details.first(ErrorInfo.class);
        boolean inside = code.status() >= 500;
        String reason = info.filter(any -> !inside).map(ErrorInfo::getReason).orElse(code.name());
        List<Violation> violations = violations(details, translation);
        String text = violations.isEmpty() ? text(status, code) : "The request is not valid.";
        return ProblemException.of(code.status(), reason, inside ? outage(service, code) : text)
                .errors(violations)
                .metadata(info.filter(any -> !inside)
                        .map(ErrorInfo::getMetadataMap)
                        .orElse(Map.of()))
                .retryAfter(pause(details, code))
                .cause(failure)
                .build();
    }

    private static String text(Status status, ProblemCode code) {
        return status.getDescription() == null ? "The service refused: " + code + "." : status.getDescription();
    }

    /** What goes on inside is for the log, not for the caller. */
    private static String outage(String service, ProblemCode code) {
        return switch (code) {
            case UNAVAILABLE -> "The " + service + " service is not available.";
            case DEADLINE_EXCEEDED -> "The " + service + " service did not answer in time.";
            case NOT_IMPLEMENTED -> "The " + service + " service does not offer this.";
            default -> "The " + service + " service failed.";
        };
    }

    private static List<Violation> violations(StatusDetails details, Translation translation) {
        return details.first(BadRequest.class)
                .map(bad -> bad.getFieldViolationsList().stream()
                        .map(one -> translation.violation(one.getField(), one.getDescription()))
                        .toList())
                .orElse(List.of());
    }

    private static Duration pause(StatusDetails details, ProblemCode code) {
        boolean waitingHelps = code == ProblemCode.UNAVAILABLE || code == ProblemCode.OVERLOADED;
        return details.first(RetryInfo.class)
                .map(info -> Duration.ofSeconds(
                        info.getRetryDelay().getSeconds(), info.getRetryDelay().getNanos()))
                .orElse(waitingHelps ? SOON : null);
    }
}
