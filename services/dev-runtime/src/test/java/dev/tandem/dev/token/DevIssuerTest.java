package dev.tandem.dev.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevIssuerTest {

    @TempDir
    Path directory;

    @Test
    void tokenSaysWhomItNamesWhatItAllowsAndHowLong() throws Exception {
        DevIssuer issuer = DevIssuer.in(directory);

        JwtClaims claims = verified(issuer.token("ada", List.of("orders.read", "stock.read"), Duration.ofMinutes(5)));

        assertThat(claims.getSubject()).isEqualTo("ada");
        assertThat(claims.getStringClaimValue("scope")).isEqualTo("orders.read stock.read");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(300);
    }

    @Test
    void tokenMayHaveEndedAlready() {
        String ended = DevIssuer.in(directory).token("ada", List.of(), Duration.ofMinutes(-5));

        assertThatThrownBy(() -> verified(ended))
                .isInstanceOfSatisfying(InvalidJwtException.class, failure -> assertThat(failure.getErrorDetails())
                        .extracting(ErrorCodeValidator.Error::getErrorCode)
                        .containsExactly(ErrorCodes.EXPIRED));
    }

    @Test
    void keyIsMadeOnceSoThatTokensOutliveARestart() throws Exception {
        String token = DevIssuer.in(directory).token("ada", List.of(), Duration.ofMinutes(5));

        DevIssuer.in(directory);

        assertThat(verified(token).getSubject()).isEqualTo("ada");
    }

    @Test
    void onlyTheOwnerReadsTheKeysAndThePublicFileHasNoSecret() throws IOException {
        DevIssuer issuer = DevIssuer.in(directory);

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).hasSize(2).allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
        assertThat(Files.readString(issuer.publicKeys())).doesNotContain("\"d\"", "\"p\"");
    }

    private JwtClaims verified(String token) throws IOException, JoseException, InvalidJwtException {
        Path keys = DevIssuer.in(directory).publicKeys();
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new JwksVerificationKeyResolver(new JsonWebKeySet(Files.readString(keys)).getJsonWebKeys()))
                .setExpectedAudience(DevIssuer.AUDIENCE)
                .setExpectedIssuer(DevIssuer.NAME)
                .build()
                .processToClaims(token);
    }
}
