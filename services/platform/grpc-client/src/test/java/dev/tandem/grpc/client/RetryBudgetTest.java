package dev.tandem.grpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {
    private final RetryBudget budget = new RetryBudget(2);

    @Test
    void holdsAFewRetriesAtFirst() {
        assertThat(spent(5)).isEqualTo(2);
    }

    @Test
    void earnsOneRetryWithTenSuccesses() {
        spent(2);

        earn(9);
        assertThat(budget.spend()).isFalse();
        earn(1);
        assertThat(budget.spend()).isTrue();
        assertThat(budget.spend()).isFalse();
    }

    @Test
    void doesNotHoardRetries() {
        earn(1_000);

        assertThat(spent(5)).isEqualTo(2);
    }

    private void earn(int successes) {
        IntStream.range(0, successes).forEach(success -> budget.earn());
    }

    private long spent(int attempts) {
        return IntStream.range(0, attempts).filter(attempt -> budget.spend()).count();
    }
}
