package dev.tandem.testkit.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Issues tokens with one key. */
public final class TestIssuer {
    /** Its name. */
    public static final String NAME = "https://issuer.example.com";

    /** Whom its tokens are for. */
    public static final String AUDIENCE = "tandem";

    private static final int BITS = 2048;
    private static final float MINUTES = 10;

    private final PublicJsonWebKey key;

    private TestIssuer(PublicJsonWebKey key) {
        this.key = key;
    }

    /** With a new RSA key. */
    public static TestIssuer create(String keyId) {
        try {
            PublicJsonWebKey key = RsaJwkGenerator.generateJwk(BITS);
            key.setKeyId(keyId);
            return new TestIssuer(key);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * With a key that is kept in a directory: the same for all who name it, as for a Quarkus test and the profile that
     * configures it, which share no classes.
     */
    public static TestIssuer in(Path directory) {
        Path file = directory.resolve("issuer.jwk");
        try {
            if (Files.exists(file)) {
                return new TestIssuer(PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file)));
            }
            TestIssuer issuer = create("kept");
            Files.createDirectories(directory);
            Files.writeString(file, issuer.key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The settings of a service that trusts this issuer; the directory gets a file with the public key. */
    public Map<String, String> settings(Path directory) {
        Path file = directory.resolve("keys.json");
        try {
            Files.writeString(file, publicKeys(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "tandem.auth.enabled",
                "true",
                "tandem.auth.issuer",
                NAME,
                "tandem.auth.keys",
                file.toAbsolutePath().toString());
    }

    /** The public keys of some issuers as JWKS. */
    public static String publicKeys(TestIssuer... issuers) {
        return new JsonWebKeySet(
                        Arrays.stream(issuers).map(issuer -> issuer.key).toList())
                .toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    /** A good token with these scopes. */
    public String token(String... scopes) {
        return token(claims -> claims.setStringClaim("scope", String.join(" ", scopes)));
    }

    /** A good token, but for what is changed. */
    public String token(Consumer<JwtClaims> change) {
        JsonWebSignature token = unsigned(change);
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setKey(key.getPrivateKey());
        return signed(token);
    }

    /** A token whose signature is up to the caller. */
    public JsonWebSignature unsigned(Consumer<JwtClaims> change) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(NAME);
        claims.setAudience(AUDIENCE);
        claims.setSubject("ada");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(MINUTES);
        change.accept(claims);
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        return token;
    }

    /** Its text. */
    public static String signed(JsonWebSignature token) {
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public PublicJsonWebKey key() {
        return key;
    }
}
