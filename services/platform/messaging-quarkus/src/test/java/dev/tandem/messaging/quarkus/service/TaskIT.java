package dev.tandem.messaging.quarkus.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.task.ClaimedTask;
import dev.tandem.testkit.example.AccountCommand;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnRealInfrastructure
class TaskIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Inject
    CommandBus<AccountCommand, Long> bus;

    @Inject
    Reminders reminders;

    Outages outages;

    @BeforeEach
    void awaitService() {
        outages.awaitService();
    }

    @Test
    void runsADueTaskAgainUnderTheSameIdUntilItSucceeds() {
        bus.submit(Commands.deposit("remind-me"));

        List<Reminders.Call> calls = awaitCalls("remind-me");

        assertThat(calls).extracting(call -> call.task().attempt()).containsExactly(1, 2);
        assertThat(calls)
                .extracting(Reminders.Call::task)
                .extracting(ClaimedTask::task)
                .extracting(task -> task.id())
                .containsOnly(calls.get(0).task().task().id());
    }

    @Test
    void givesEachAttemptAContextAndATraceOfItsCommand() {
        bus.submit(Commands.deposit("remind-traced", MessageContext.ofTrace("00-" + TRACE + "-00f067aa0ba902b7-01")));

        assertThat(awaitCalls("remind-traced")).allSatisfy(call -> {
            assertThat(call.apart()).isTrue();
            assertThat(call.traceId()).isEqualTo(TRACE);
            assertThat(call.task().context().traceparent())
                    .hasValueSatisfying(
                            value -> assertThat(value).startsWith("00-" + TRACE).doesNotContain("00f067aa0ba902b7"));
        });
    }

    private List<Reminders.Call> awaitCalls(String account) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> reminders.callsOf(account), calls -> calls.size() == 2);
    }
}
