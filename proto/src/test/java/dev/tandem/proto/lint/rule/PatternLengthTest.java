package dev.tandem.proto.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternLengthTest {

    @ParameterizedTest
    @ValueSource(strings = {"^[A-Z]{3}$", "^[^\\s\\p{Cc}][^\\p{Cc}]{0,127}$", "^[+*|]{1,4}$", "^a?$"})
    void acceptsAnchoredPatternsWithCountedRepeats(String pattern) {
        assertThat(PatternLength.isBounded(pattern)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[A-Z]{3}", "^[A-Z]{3}", "[A-Z]{3}$", "^[A-Z]*$", "^[A-Z]+$", "^[A-Z]{3,}$", "^a|b$"})
    void refusesPatternsThatTakeAnyLength(String pattern) {
        assertThat(PatternLength.isBounded(pattern)).isFalse();
    }
}
