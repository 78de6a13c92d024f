package dev.tandem.messaging.id;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDs of versions 5 and 8 (RFC 9562): the same name always gives the same id, so a retry names the same thing. */
public final class NameBasedId {
    private static final UUID ROOT = UUID.fromString("6f0d3c1e-2b57-5c0e-9d55-7a4e6d8f1b20");

    private static final int TIME_ORDERED = 7;
    private static final long TIME = 0xffff_ffff_ffff_0000L;

    private NameBasedId() {}

    /** The id of {@code name} among the things of kind {@code namespace}. */
    public static UUID of(String namespace, String name) {
        return derive(derive(ROOT, namespace), name);
    }

    /**
     * The one thing of kind {@code namespace} that comes of {@code origin}. Version 8 with the time of an origin of version
     * 7, so that ids follow each other as their origins do, which keeps index pages dense; else as {@link #of}.
     */
    public static UUID from(UUID origin, String namespace) {
        UUID named = of(namespace, origin.toString());
        if (origin.version() != TIME_ORDERED) {
            return named;
        }
        long time = origin.getMostSignificantBits() & TIME;
        long hash = named.getMostSignificantBits() & 0x0fffL;
        return new UUID(time | 0x8000L | hash, named.getLeastSignificantBits());
    }

    private static UUID derive(UUID namespace, String name) {
        MessageDigest sha1 = sha1();
        sha1.update(ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .array());
        ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
        long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x5000L;
        long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-1", e);
        }
    }
}
