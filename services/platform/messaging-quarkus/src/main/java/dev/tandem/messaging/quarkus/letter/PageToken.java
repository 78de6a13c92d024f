package dev.tandem.messaging.quarkus.letter;

import java.util.regex.Pattern;

/** The opaque token that names the last entry of a page. */
final class PageToken {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private PageToken() {}

    static String after(long number) {
        return Long.toString(number);
    }

    /** Fails with INVALID_ARGUMENT when the token is not one that {@link #after} gave. */
    static long parse(String token, long first) {
        if (token.isEmpty()) {
            return first;
        }
        if (!NUMBER.matcher(token).matches()) {
            throw FieldFault.of("page_token", "is not one that this method gave; start again without it");
        }
        return Long.parseLong(token);
    }
}
