package dev.tandem.notification.delivery.adapter.grpc;

import dev.tandem.messaging.Rejection;
import dev.tandem.messaging.quarkus.grpc.GrpcReplies;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a page begins: after as many entries as were already shown. Entries are only ever added at the end. */
record PageToken(int shown) {
    static final PageToken FIRST = new PageToken(0);

    /** Fails with INVALID_ARGUMENT for a text that {@link #text()} never wrote. */
    static PageToken parse(String text) {
        if (text.isEmpty()) {
            return FIRST;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            int shown = Integer.parseInt(new String(bytes, StandardCharsets.US_ASCII));
            if (shown > 0) {
                return new PageToken(shown);
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the one answer for every unreadable token.
        }
        throw GrpcReplies.toStatus(Rejection.of(
                Rejection.Kind.INVALID, "PAGE_TOKEN_INVALID", "page_token is not a next_page_token of this list."));
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Integer.toString(shown).getBytes(StandardCharsets.US_ASCII));
    }
}
