package dev.tandem.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationHeaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc.def", "bearer abc.def", "BEARER  abc.def "})
    void hasATokenWhateverTheCaseOfItsScheme(String value) {
        assertThat(AuthorizationHeader.token(List.of(value))).isEqualTo("abc.def");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer", "Bearer ", "abc.def", "Basic YTpi", "Bearerabc.def", "Bearer a b", "Bearer a,b"})
    void ofAnotherFormIsRefused(String value) {
        assertThatThrownBy(() -> AuthorizationHeader.token(List.of(value)))
                .isInstanceOf(TokenException.Refused.class)
                .hasMessageContaining("must be");
    }

    @Test
    void thatIsMissingIsAskedFor() {
        assertThatThrownBy(() -> AuthorizationHeader.token(null))
                .isInstanceOf(TokenException.Refused.class)
                .hasMessageContaining("A token is needed");
        assertThatThrownBy(() -> AuthorizationHeader.token(List.of())).hasMessageContaining("A token is needed");
    }

    @Test
    void thatComesTwiceIsRefusedEvenWhenBothAreEqual() {
        assertThatThrownBy(() -> AuthorizationHeader.token(List.of("Bearer a", "Bearer a")))
                .isInstanceOf(TokenException.Refused.class)
                .hasMessageContaining("more than one");
    }
}
