package dev.tandem.tracking.order.adapter.grpc;

import io.grpc.Status;
import java.util.regex.Pattern;

/** The opaque name of an entry's place in its timeline. */
final class Cursor {
    static final String FIELD = "after_cursor";

    private static final Pattern POSITION = Pattern.compile("[1-9][0-9]{0,17}");

    private Cursor() {}

    static String of(long position) {
        return Long.toString(position);
    }

    /** The position, 0 for an empty text. Fails with INVALID_ARGUMENT when {@link #of} never wrote the text. */
    static long position(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        if (!POSITION.matcher(text).matches()) {
            throw FieldFault.of(
                    Status.Code.INVALID_ARGUMENT, FIELD, "is not one that WatchOrder gave; start again without it");
        }
        return Long.parseLong(text);
    }
}
