package dev.tandem.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateSearchTest {

    private final List<Double> tried = new ArrayList<>();

    private Optional<Double> search(double capacity) {
        return new RateSearch(500, 3).highest(rate -> {
            tried.add(rate);
            return Optional.of(rate).filter(value -> value <= capacity);
        });
    }

    @Test
    void theHighestRateThatHeldIsFoundToAnEighthOfItsLastDoubling() {
        assertThat(search(3_100)).contains(3_000.0);
        assertThat(tried).containsExactly(500.0, 1_000.0, 2_000.0, 4_000.0, 3_000.0, 3_500.0, 3_250.0);
    }

    @Test
    void whenNotEvenTheFirstRateHoldsThereIsNone() {
        assertThat(search(10)).isEmpty();
        assertThat(tried).containsExactly(500.0);
    }
}
