package dev.tandem.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class ServiceArchitectureTest {
    @Test
    void failsForAPackageWithoutClasses() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> ServiceArchitecture.check("dev.tandem.misspelt"))
                .withMessageContaining("no classes to check");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> PlatformArchitecture.checkPure("dev.tandem.misspelt"))
                .withMessageContaining("no classes to check");
    }

    @Test
    void failsForAServiceThatHasNoModelWhereOneIsExpected() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> ServiceArchitecture.check("dev.tandem.messaging"))
                .withMessageContaining("no model package");
    }

    @Test
    void keepsTheMessagingCoreFreeOfLibraries() {
        PlatformArchitecture.checkPure("dev.tandem.messaging");
    }
}
