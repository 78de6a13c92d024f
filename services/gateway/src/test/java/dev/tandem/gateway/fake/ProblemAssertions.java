package dev.tandem.gateway.fake;

import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;

/** What is true of every problem. */
public final class ProblemAssertions {
    private ProblemAssertions() {}

    /** This status and code, and everything a problem has. */
    public static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", matchesPattern("urn:tandem:problem:[a-z-]+"))
                .body("title", not(emptyOrNullString()))
                .body("detail", not(emptyOrNullString()))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }
}
