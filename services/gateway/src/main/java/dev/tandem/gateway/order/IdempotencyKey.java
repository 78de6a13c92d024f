package dev.tandem.gateway.order;

import dev.tandem.gateway.problem.ProblemException;
import dev.tandem.gateway.problem.Violation;
import java.util.List;
import java.util.regex.Pattern;

/** The Idempotency-Key header, bare or as a quoted structured-field string. */
final class IdempotencyKey {
    static final String HEADER = "Idempotency-Key";

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private IdempotencyKey() {}

    /** The one key of a request that needs one. */
    static String required(List<String> values) {
        if (values.isEmpty()) {
            throw invalid("is required: choose one per order and send it again with every retry");
        }
        return optional(values);
    }

    /** The key, or an empty text without one. */
    static String optional(List<String> values) {
        if (values.size() > 1) {
            throw invalid("must be sent once");
        }
        String key = values.isEmpty() ? "" : unquoted(values.get(0).strip());
        if (!values.isEmpty() && !SAFE.matcher(key).matches()) {
            throw invalid("must be 1 to 128 letters, digits, dots, underscores, colons or hyphens");
        }
        return key;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static ProblemException invalid(String detail) {
        return ProblemException.invalid(Violation.inHeader(HEADER, detail));
    }
}
