package dev.tandem.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnTokenTest {
    private final OwnToken own = new OwnToken();

    @Test
    void opensThisProcessUntilItIsWarmAndIsNotPassedOn() {
        assertThat(own.caller(own.value())).hasValueSatisfying(itself -> {
            assertThat(itself.scopes()).isEqualTo(Scopes.ALL);
            assertThat(itself.token()).isEmpty();
        });

        own.forget();

        assertThat(own.caller(own.value())).isEmpty();
    }

    @Test
    void isAnotherOneInEveryProcess() {
        assertThat(own.caller(new OwnToken().value())).isEmpty();
    }
}
