package dev.tandem.gateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of every error: RFC 9457 with a code for programs.
 *
 * @param type URI that stands for the kind of problem; the code in another form
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "RFC 9457 problem details. Programs decide by `status` and `code`.")
public record Problem(
        @Schema(description = "Kind of problem, as URI.", examples = "urn:tandem:problem:out-of-stock")
        String type,

        @Schema(description = "Kind of problem, for people.", examples = "Out of stock")
        String title,

        @Schema(description = "HTTP status.", examples = "409")
        int status,

        @Schema(description = "What happened this time.", examples = "Only 2 of 3 pieces of CUP-BLUE are in stock.")
        String detail,

        @Schema(description = "Path that was asked for.", examples = "/v1/orders")
        String instance,

        @Schema(description = "Kind of problem, for programs; stable.", examples = "OUT_OF_STOCK")
        String code,

        @Schema(description = "Names the request in traces and logs.", examples = "4bf92f3577b34da6a3ce929d0e0e4736")
        String traceId,

        @Schema(description = "Everything that is wrong with the request.")
        List<Violation> errors,

        @Schema(description = "Further facts by name.") Map<String, String> metadata) {
    /** Media type of the body. */
    public static final String MEDIA_TYPE = "application/problem+json";
}
