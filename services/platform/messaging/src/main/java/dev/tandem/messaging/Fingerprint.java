package dev.tandem.messaging;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Tells whether two commands with the same id carry the same request: the first 128 bits of its SHA-256. */
public record Fingerprint(UUID value) {
    /** Fingerprints a request's canonical bytes. */
    public static Fingerprint of(byte[] request) {
        try {
            ByteBuffer digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(request));
            return new Fingerprint(new UUID(digest.getLong(), digest.getLong()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
