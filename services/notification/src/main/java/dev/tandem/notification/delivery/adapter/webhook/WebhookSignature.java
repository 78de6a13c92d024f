package dev.tandem.notification.delivery.adapter.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Standard Webhooks' {@code v1}: HMAC-SHA256 over id, timestamp and body. */
public final class WebhookSignature {
    private static final String SECRET_PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_SECRET_BYTES = 24;
    private static final int MOST_SECRET_BYTES = 64;

    private final SecretKeySpec key;

    /** @param secret {@code whsec_} and the Base64 of 24 to 64 bytes; anything else is refused */
    public WebhookSignature(String secret) {
        this.key = new SecretKeySpec(decode(secret), ALGORITHM);
    }

    /** The value of the header {@code webhook-signature}. */
    String sign(String id, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            String content = id + "." + at.getEpochSecond() + "." + body;
            byte[] signature = mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HMAC-SHA256", e);
        }
    }

    private static byte[] decode(String secret) {
        byte[] bytes = new byte[0];
        if (secret.startsWith(SECRET_PREFIX)) {
            try {
                bytes = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
            } catch (IllegalArgumentException e) {
                bytes = new byte[0];
            }
        }
        if (bytes.length < LEAST_SECRET_BYTES || bytes.length > MOST_SECRET_BYTES) {
            throw new IllegalArgumentException(
                    "tandem.notification.webhook.secret must be whsec_ and the Base64 of 24 to 64 random bytes.");
        }
        return bytes;
    }
}
