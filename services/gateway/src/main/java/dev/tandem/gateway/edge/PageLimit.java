package dev.tandem.gateway.edge;

import dev.tandem.gateway.problem.ProblemException;
import dev.tandem.gateway.problem.Violation;

/** The {@code limit} query parameter: how many entries a page has at most. */
public final class PageLimit {
    /** What a page has at most, whoever asks. */
    public static final int MAX = 100;

    private PageLimit() {}

    /** 1 to 100, or 0 for the service's default when absent. */
    public static int parse(String limit) {
        if (limit == null || limit.isEmpty()) {
            return 0;
        }
        boolean number = limit.length() <= 3 && limit.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        int value = number ? Integer.parseInt(limit) : 0;
        if (value < 1 || value > MAX) {
            throw ProblemException.invalid(Violation.inParameter("limit", "must be a whole number from 1 to " + MAX));
        }
        return value;
    }
}
