package dev.tandem.inventory.stock.adapter.grpc;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a page of the stock list ended. Opaque to callers. */
final class PageToken {
    private static final Pattern SKU = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,63}");

    private PageToken() {}

    static String of(String lastSku) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(lastSku.getBytes(StandardCharsets.US_ASCII));
    }

    /** The SKU after which to go on, empty for the first page; nothing for a token that is not ours. */
    static Optional<String> read(String token) {
        try {
            String sku = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
            return Optional.of(sku)
                    .filter(text -> text.isEmpty() || SKU.matcher(text).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
