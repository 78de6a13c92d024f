package dev.tandem.tracking.order.adapter.grpc;

import dev.tandem.tracking.order.application.OrderFilter.After;
import dev.tandem.tracking.order.model.OrderView;
import io.grpc.Status;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** The opaque token that names the last order of a page. */
final class PageToken {
    private PageToken() {}

    static String after(OrderView last) {
        String place = last.createdAt() + "/" + last.orderId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** Fails with INVALID_ARGUMENT when the token is not one that {@link #after} gave. */
    static Optional<After> parse(String token) {
        if (token.isEmpty()) {
            return Optional.empty();
        }
        try {
            String place = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            int separator = place.indexOf('/');
            return Optional.of(new After(
                    Instant.parse(place.substring(0, Math.max(separator, 0))),
                    UUID.fromString(place.substring(separator + 1))));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw FieldFault.of(
                    Status.Code.INVALID_ARGUMENT,
                    "page_token",
                    "is not one that ListOrders gave; start again without it");
        }
    }
}
