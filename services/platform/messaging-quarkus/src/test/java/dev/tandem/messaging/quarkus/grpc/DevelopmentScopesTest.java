package dev.tandem.messaging.quarkus.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.auth.Scopes;
import dev.tandem.dev.token.DevIssuer;
import org.junit.jupiter.api.Test;

/** What opens everything in development opens everything. */
class DevelopmentScopesTest {
    @Test
    void developmentTokensCanAllowAllThereIs() {
        assertThat(DevIssuer.SCOPES).containsExactlyInAnyOrderElementsOf(Scopes.ALL);
    }
}
