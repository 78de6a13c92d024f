package dev.tandem.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.dev.client.Catalogue;
import dev.tandem.dev.stack.DevStack;
import dev.tandem.dev.stack.PartState;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a service takes its leave when it is told to stop (SIGTERM) in the middle of its work. */
class DrainIT {
    private static final String SERVICE = "ordering";
    private static final String SKU = "DRAIN-PLUG";
    private static final Duration NOTICE = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int SOME = 100;

    private final DevStack stack = RunningStack.get().stack();
    private final int port = stack.endpoints().grpc(SERVICE);

    @BeforeEach
    void giveNoticeBeforeStopping() {
        Catalogue.restock(RunningStack.get().services().inventory(), SKU, "Plug", 100_000);
        restartWith(Map.of("QUARKUS_SHUTDOWN_DELAY", NOTICE.toMillis() + "ms"));
    }

    @AfterEach
    void asBefore() {
        restartWith(Map.of());
    }

    @Test
    void serviceThatIsToldToStopAnswersItsCallersAndLeavesItsGroups() throws Exception {
        try (OrderCallers callers = new OrderCallers(port, stack.endpoints().token(), SKU);
                Http2Guest guest = Http2Guest.connect(port)) {
            Awaitility.await().atMost(PATIENCE).until(() -> callers.calls().size() > SOME && consumesWhatIsNew());

            long told = System.nanoTime();
            Duration took = stopWatchingReadiness(guest);

            assertThat(took).isGreaterThan(NOTICE).isLessThan(LIMIT);
            assertNobodyConsumes();
            assertThat(callers.call()).isEqualTo(Code.UNAVAILABLE);
            callers.stop();
            assertEveryCallIsAnsweredOrMayBeMadeAgain(
                    callers.calls(), told, guest.goAway().join().at());
            stack.resume(SERVICE);
            Awaitility.await().atMost(PATIENCE).until(() -> callers.call() == Code.OK);
        }
    }

    /** Readiness goes first, then the connections, then the process. */
    private Duration stopWatchingReadiness(Http2Guest guest) throws InterruptedException {
        long told = System.nanoTime();
        try (ReadinessLog readiness = new ReadinessLog(stack.endpoints().http(SERVICE))) {
            stack.stop(SERVICE);
            Duration took = Duration.ofNanos(System.nanoTime() - told);

            assertThat(guest.over()).succeedsWithin(Duration.ofSeconds(1));
            assertThat(guest.goAway()).isCompletedWithValueMatching(frame -> frame.code() == 0);
            long noticed = readiness.downSince().orElseThrow();
            assertThat(Duration.ofNanos(guest.goAway().join().at() - noticed)).isPositive();
            return took;
        }
    }

    /** A member that does not say that it leaves stays for its session's ten seconds. */
    private void assertNobodyConsumes() throws Exception {
        for (ConsumedEvents events : consumed()) {
            assertThat(events.members()).as(events.group()).isZero();
            ConsumedEvents.Applied applied = events.applied();
            assertThat(applied.committed()).as(events.group()).isPositive();
            assertThat(applied.uncommitted())
                    .as("to be delivered to %s again", events.group())
                    .isZero();
        }
        ConsumedEvents reservations = consumed("ordering-reservations", "inventory.reservation.events.v1");
        assertThat(reservations.members()).isZero();
    }

    private static void assertEveryCallIsAnsweredOrMayBeMadeAgain(
            List<OrderCallers.Call> calls, long told, long goAway) {
        assertThat(calls).extracting(OrderCallers.Call::end).containsOnly(Code.OK, Code.UNAVAILABLE);
        assertThat(calls)
                .filteredOn(call -> call.begun() < goAway)
                .extracting(OrderCallers.Call::end)
                .containsOnly(Code.OK);
        assertThat(calls)
                .filteredOn(call -> call.begun() > told && call.end() == Code.OK)
                .as("answered after it was told to stop")
                .isNotEmpty();
    }

    private boolean consumesWhatIsNew() throws Exception {
        for (ConsumedEvents events : consumed()) {
            if (events.applied().committed() == 0) {
                return false;
            }
        }
        return true;
    }

    /** Of what every order brings; the reservations that these callers make are told by replies and applied by none. */
    private List<ConsumedEvents> consumed() {
        return List.of(
                consumed("ordering-payments", "payment.payment.events.v1"),
                consumed("ordering-shipments", "shipping.shipment.events.v1"));
    }

    private ConsumedEvents consumed(String group, String topic) {
        return new ConsumedEvents(stack.endpoints().bootstrapServers(), group, topic, stack.database(SERVICE));
    }

    private void restartWith(Map<String, String> variables) {
        stack.override(SERVICE, variables);
        stack.stop(SERVICE);
        stack.resume(SERVICE);
        Awaitility.await().atMost(PATIENCE).until(() -> stack.state(SERVICE) == PartState.READY);
    }
}
