package dev.tandem.ordering.order.adapter.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {
    @Test
    void runsOut() {
        RetryBudget budget = new RetryBudget(2);

        assertThat(budget.take()).isTrue();
        assertThat(budget.take()).isTrue();
        assertThat(budget.take()).isFalse();
    }

    @Test
    void earnsOneRepetitionByTenCallsThatSucceed() {
        RetryBudget budget = new RetryBudget(1);
        budget.take();

        for (int call = 1; call <= 9; call++) {
            budget.succeeded();
        }
        assertThat(budget.take()).isFalse();
        budget.succeeded();
        assertThat(budget.take()).isTrue();
    }

    @Test
    void holdsNoMoreThanItBeganWith() {
        RetryBudget budget = new RetryBudget(1);
        for (int call = 0; call < 100; call++) {
            budget.succeeded();
        }

        assertThat(budget.take()).isTrue();
        assertThat(budget.take()).isFalse();
    }
}
