package dev.tandem.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TermsTest {

    @Test
    void nothingStartsWithACacheWhileItIsRecorded() {
        Terms recorded = terms(Optional.of(Path.of("profile")));
        assertThat(recorded.trained()).isFalse();
        assertThat(recorded.described()).containsEntry("start caches", "none");

        Terms plain = terms(Optional.empty());
        assertThat(plain.trained()).isTrue();
        assertThat(plain.warm().trained()).isTrue();
        assertThat(plain.described()).containsEntry("start caches", "of jars");
    }

    private static Terms terms(Optional<Path> profiles) {
        return new Terms(Optional.empty(), false, 30, 30, List.of(), profiles, 0, List.of(), true);
    }
}
