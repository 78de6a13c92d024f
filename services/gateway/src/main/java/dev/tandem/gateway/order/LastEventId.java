package dev.tandem.gateway.order;

import dev.tandem.gateway.problem.ProblemException;
import dev.tandem.gateway.problem.Violation;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;

/** The Last-Event-ID header, by which a browser resumes a stream. */
final class LastEventId {
    static final String HEADER = "Last-Event-ID";

    private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9_-]{0,64}");

    private LastEventId() {}

    /** The id, or an empty text to begin at the beginning. */
    static String read(HttpHeaders headers) {
        List<String> values = headers.getRequestHeaders().getOrDefault(HEADER, List.of());
        String id = values.isEmpty() ? "" : values.get(0);
        if (values.size() > 1 || !CURSOR.matcher(id).matches()) {
            throw invalid();
        }
        return id;
    }

    static ProblemException invalid() {
        return ProblemException.invalid(Violation.inHeader(HEADER, "must be the id of an event of this stream"));
    }
}
