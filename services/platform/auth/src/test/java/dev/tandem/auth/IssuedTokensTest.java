package dev.tandem.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.testkit.token.TestIssuer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.awaitility.Awaitility;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuedTokensTest {
    private static TestIssuer issuer;
    private static TestIssuer stranger;

    @TempDir
    Path directory;

    private Path keys;
    private IssuedTokens tokens;

    @BeforeAll
    static void makeKeys() {
        issuer = TestIssuer.create("first");
        stranger = TestIssuer.create("first");
    }

    @BeforeEach
    void publish() throws IOException {
        keys = directory.resolve("keys.json");
        Files.writeString(keys, TestIssuer.publicKeys(issuer));
        tokens = trusting(keys);
    }

    @Test
    void goodTokenSaysWhoCallsAndWhatTheyMay() {
        String token = issuer.token("orders.read", "orders.write");

        Caller caller = tokens.verify(token);

        assertThat(caller.subject()).isEqualTo("ada");
        assertThat(caller.scopes()).containsExactlyInAnyOrder("orders.read", "orders.write");
        assertThat(caller.token()).contains(token);
        assertThat(caller.expires())
                .isBetween(Instant.now().plusSeconds(500), Instant.now().plusSeconds(700));
        assertThat(caller.toString()).doesNotContain(token);
    }

    @Test
    void scopesAreNeverTakenFromAnotherClaim() {
        String token = issuer.token(claims -> {
            claims.setStringListClaim("groups", "orders.write");
            claims.setStringClaim("scope", "orders.read");
        });

        assertThat(tokens.verify(token).scopes()).containsExactly("orders.read");
        assertThat(tokens.verify(issuer.token(claims -> {})).scopes()).isEmpty();
    }

    @Test
    void expiredTokenIsRefused() {
        refused(issuer.token(claims -> claims.setExpirationTime(in(-60))), "has expired");
    }

    @Test
    void tokenWithoutAnEndIsRefused() {
        refused(issuer.token(claims -> claims.unsetClaim("exp")), "not accepted");
    }

    @Test
    void tokenThatBeginsLaterIsRefused() {
        refused(issuer.token(claims -> claims.setNotBefore(in(300))), "not accepted");
    }

    @Test
    void tokenForOthersIsRefused() {
        refused(issuer.token(claims -> claims.setAudience("another")), "another audience");
        refused(issuer.token(claims -> claims.unsetClaim("aud")), "another audience");
    }

    @Test
    void tokenOfAnotherIssuerIsRefused() {
        refused(issuer.token(claims -> claims.setIssuer("https://other.example.com")), "not of the issuer");
        refused(issuer.token(claims -> claims.unsetClaim("iss")), "not of the issuer");
    }

    @Test
    void tokenThatAnotherKeyHasSignedIsRefused() {
        refused(stranger.token("orders.read"), "no key of the issuer");
    }

    @Test
    void tokenWithoutASignatureIsRefused() {
        JsonWebSignature token = issuer.unsigned(claims -> {});
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);

        refused(TestIssuer.signed(token), "not accepted");
    }

    @Test
    void publicKeyIsNoSecretThatSigns() {
        JsonWebSignature token = issuer.unsigned(claims -> {});
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        token.setKeyIdHeaderValue("first");
        token.setKey(new HmacKey(issuer.key().getKey().getEncoded()));

        refused(TestIssuer.signed(token), "not accepted");
    }

    @Test
    void changedTokenIsRefused() {
        String[] parts = issuer.token("orders.read").split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("orders.read", "operations");
        parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8));

        refused(String.join(".", parts), "no key of the issuer");
    }

    @Test
    void whatIsNoTokenIsRefused() {
        refused("anything", "not accepted");
        refused("a.b.c", "not accepted");
    }

    @Test
    void keysMayBeEllipticCurves() throws IOException, JoseException {
        EllipticCurveJsonWebKey curve = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        curve.setKeyId("curve");
        Files.writeString(keys, new JsonWebKeySet(curve).toJson(OutputControlLevel.PUBLIC_ONLY));
        JsonWebSignature token = issuer.unsigned(claims -> {});
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        token.setKeyIdHeaderValue("curve");
        token.setKey(curve.getPrivateKey());

        assertThat(trusting(keys).verify(TestIssuer.signed(token)).subject()).isEqualTo("ada");
    }

    @Test
    void keyMayBeAPemFile() throws IOException {
        Path pem = directory.resolve("key.pem");
        Files.writeString(pem, pem(issuer));

        assertThat(trusting(pem).verify(issuer.token("orders.read")).may("orders.read"))
                .isTrue();
        assertThatThrownBy(() -> trusting(pem).verify(stranger.token("orders.read")))
                .isInstanceOf(TokenException.Refused.class);
    }

    @Test
    void fileThatWasReplacedIsReadAgain() throws IOException {
        TestIssuer second = TestIssuer.create("second");
        refused(second.token("orders.read"), "no key of the issuer");

        Files.writeString(keys, TestIssuer.publicKeys(issuer, second));
        Files.setLastModifiedTime(keys, FileTime.from(Instant.now().plusSeconds(5)));

        assertThat(tokens.verify(second.token("orders.read")).may("orders.read"))
                .isTrue();
        assertThat(tokens.verify(issuer.token("orders.read")).may("orders.read"))
                .isTrue();
    }

    @Test
    void newKeyAtAUrlIsValidWithoutARestart() throws IOException {
        TestIssuer second = TestIssuer.create("second");
        try (PublishedKeys published = PublishedKeys.start(TestIssuer.publicKeys(issuer))) {
            IssuedTokens remote = new IssuedTokens(TestIssuer.NAME, TestIssuer.AUDIENCE, published.url());
            assertThat(remote.verify(issuer.token("orders.read")).subject()).isEqualTo("ada");
            remote.verify(issuer.token("orders.write"));
            assertThat(published.reads()).as("keys are remembered").isEqualTo(1);

            published.publish(TestIssuer.publicKeys(issuer, second));
            // Within 300 ms after a look the library does not look again.
            Awaitility.await().pollDelay(Duration.ofMillis(400)).until(() -> true);

            assertThat(remote.verify(second.token("orders.read")).subject()).isEqualTo("ada");
        }
    }

    @Test
    void keysThatCannotBeReadAreNotTheCallersFault() throws IOException {
        String gone;
        try (PublishedKeys published = PublishedKeys.start("{}")) {
            gone = published.url();
        }

        assertThatThrownBy(() -> new IssuedTokens(TestIssuer.NAME, TestIssuer.AUDIENCE, gone)
                        .verify(issuer.token("orders.read")))
                .isInstanceOf(TokenException.Unverified.class)
                .hasMessageContaining("keys cannot be read");
    }

    private void refused(String token, String why) {
        assertThatThrownBy(() -> tokens.verify(token))
                .isInstanceOf(TokenException.Refused.class)
                .hasMessageContaining(why);
    }

    private static IssuedTokens trusting(Path keys) {
        return new IssuedTokens(TestIssuer.NAME, TestIssuer.AUDIENCE, keys.toString());
    }

    private static NumericDate in(long seconds) {
        return NumericDate.fromSeconds(Instant.now().getEpochSecond() + seconds);
    }

    private static String pem(TestIssuer issuer) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(issuer.key().getPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }
}
