package dev.tandem.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class LengthTest {

    private final Length length = new Length();

    @Test
    void readsSecondsAndMinutes() {
        assertThat(length.convert("45s")).isEqualTo(Duration.ofSeconds(45));
        assertThat(length.convert("60m")).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "0s", "-1m", "61m", "4000s", "1h", "5 m", "99999s"})
    void refusesAllElseInOneSentence(String text) {
        assertThatThrownBy(() -> length.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("'" + text + "' is no length from 1s to 60m, such as 45s or 5m");
    }
}
