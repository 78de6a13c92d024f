package dev.tandem.gateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that is wrong with a request, and where: in the body, a header, a query or a path parameter. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Violation", description = "One thing that is wrong with the request; names the place in one way.")
public record Violation(
        @Schema(description = "What is wrong there.", examples = "must be at least 1")
        String detail,

        @Schema(description = "JSON pointer into the body, as URI fragment.", examples = "#/lines/0/quantity")
        String pointer,

        @Schema(description = "Name of the header.", examples = "Idempotency-Key")
        String header,

        @Schema(description = "Name of the query or path parameter.", examples = "limit")
        String parameter) {

    /** Something in the body; the empty path is the body itself. */
    public static Violation inBody(String pointer, String detail) {
        return new Violation(detail, "#" + pointer, null, null);
    }

    /** A header. */
    public static Violation inHeader(String name, String detail) {
        return new Violation(detail, null, name, null);
    }

    /** A query or path parameter. */
    public static Violation inParameter(String name, String detail) {
        return new Violation(detail, null, null, name);
    }
}
