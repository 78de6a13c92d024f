package dev.tandem.proto.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractRulesTest {

    static Stream<Fixture> fixtures() {
        return Stream.concat(ServiceFixtures.ALL.stream(), TypeFixtures.ALL.stream());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void findsExactlyWhatBreaksTheRule(Fixture fixture) {
        assertThat(fixture.rule().check(fixture.contracts()))
                .extracting(Finding::element)
                .containsExactlyInAnyOrderElementsOf(fixture.broken());
    }

    @Test
    void everyRuleHasAFileThatBreaksIt() {
        assertThat(fixtures().map(Fixture::toString))
                .containsExactlyInAnyOrderElementsOf(ContractRules.ALL.stream()
                        .map(rule -> rule.getClass().getSimpleName())
                        .toList());
    }
}
