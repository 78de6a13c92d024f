package dev.tandem.dev.token;

import dev.tandem.dev.process.DevRuntimeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * Issues tokens that the services of one development stack accept. Its key is made on first use and kept in a file that
 * only its owner may read. RSA, because each service verifies what is signed here once, and RSA verifies faster.
 */
public final class DevIssuer {
    /** What tokens have as {@code iss}. */
    public static final String NAME = "tandem-dev";

    /** What they have as {@code aud}. */
    public static final String AUDIENCE = "tandem";

    /** All that a token can allow. */
    public static final List<String> SCOPES =
            List.of("orders.read", "orders.write", "stock.read", "stock.write", "operations");

    private static final String PRIVATE = "signing-key.json";
    private static final String PUBLIC = "public-keys.json";
    private static final int BITS = 2048;

    private final PublicJsonWebKey key;
    private final Path publicKeys;

    private DevIssuer(PublicJsonWebKey key, Path publicKeys) {
        this.key = key;
        this.publicKeys = publicKeys;
    }

    /** The issuer whose key is in the directory; makes one when there is none. */
    public static DevIssuer in(Path directory) {
        return find(directory).orElseGet(() -> make(directory));
    }

    /** The issuer whose key is in the directory, if there is one. */
    public static Optional<DevIssuer> find(Path directory) {
        Path file = directory.resolve(PRIVATE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file));
            return Optional.of(new DevIssuer(key, directory.resolve(PUBLIC)));
        } catch (IOException | JoseException e) {
            throw new DevRuntimeException("cannot read the key in " + file + ": " + e.getMessage(), e);
        }
    }

    /** The file with the public key, as JWKS. */
    public Path publicKeys() {
        return publicKeys;
    }

    /** A token for whoever it is, that allows this and ends after that time; below zero it has ended already. */
    public String token(String subject, Collection<String> scopes, Duration life) {
        Instant now = Instant.now();
        Instant end = now.plus(life);
        Instant begin = end.isAfter(now) ? now : end.minusSeconds(1);
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(NAME);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setIssuedAt(NumericDate.fromSeconds(begin.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(end.getEpochSecond()));
        claims.setStringClaim("scope", String.join(" ", scopes));
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setKey(key.getPrivateKey());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("A key that was made for signing signs", e);
        }
    }

    private static DevIssuer make(Path directory) {
        try {
            PublicJsonWebKey key = RsaJwkGenerator.generateJwk(BITS);
            key.setKeyId("dev-" + Instant.now().getEpochSecond());
            Files.createDirectories(directory);
            // The public key first: who finds the other one finds both.
            write(directory.resolve(PUBLIC), new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY));
            write(directory.resolve(PRIVATE), key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            return new DevIssuer(key, directory.resolve(PUBLIC));
        } catch (IOException e) {
            throw new DevRuntimeException("cannot write to " + directory + ": " + e.getMessage(), e);
        } catch (JoseException e) {
            throw new IllegalStateException("Every JDK makes RSA keys", e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Path partial = Files.createTempFile(
                file.getParent(),
                "key",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(partial, text);
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
