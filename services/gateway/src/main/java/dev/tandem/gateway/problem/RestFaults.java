package dev.tandem.gateway.problem;

import java.util.Map;

/** What Quarkus refuses by itself, in our words. */
public final class RestFaults {
    private static final Map<Integer, String> DETAILS = Map.of(
            404, "There is nothing at this path.",
            405, "This path does not take this method.",
            406, "The answer cannot be given in a media type of the Accept header.",
            413, "The body is larger than this path takes.",
            415, "The body must be application/json.");

    private RestFaults() {}

    /** @param cause may be null */
    public static ProblemException problem(int status, Throwable cause) {
        ProblemCode code = ProblemCode.ofStatus(status);
        String detail =
                DETAILS.getOrDefault(status, status >= 500 ? "The gateway failed." : "The request is not valid.");
        return ProblemException.of(status, code.name(), detail).cause(cause).build();
    }
}
