package dev.tandem.chaos.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.chaos.fault.Backlog;
import dev.tandem.chaos.fault.Recoveries.Recovery;
import dev.tandem.chaos.plan.FaultKind;
import dev.tandem.chaos.report.ChaosReport.Calls;
import dev.tandem.chaos.report.ChaosReport.Damage;
import dev.tandem.chaos.report.ChaosReport.Orders;
import dev.tandem.chaos.report.ChaosReport.Terms;
import dev.tandem.chaos.report.ChaosReport.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChaosReportTest {

    private static final Verdict CLEAN = new Verdict(0, 0, 0, 0, 0, 0, true);

    @Test
    void availabilityIsRoundedDownSoThatAMissedCallShows() {
        assertThat(new Calls(1_000_000, 999_999, 0, 0).availability()).isEqualTo(99.999);
        assertThat(new Calls(3, 2, 0, 0).availability()).isEqualTo(66.666);
        assertThat(new Calls(7, 7, 0, 0).availability()).isEqualTo(100.0);
        assertThat(new Calls(0, 0, 0, 0).availability()).isEqualTo(100.0);
    }

    @Test
    void passesOnlyWhenNothingIsWrong() {
        assertThat(CLEAN.passed()).isTrue();
    }

    @ParameterizedTest
    @MethodSource
    void doesNotPass(Verdict verdict) {
        assertThat(verdict.passed()).isFalse();
    }

    static Stream<Verdict> doesNotPass() {
        return Stream.of(
                new Verdict(1, 0, 0, 0, 0, 0, true),
                new Verdict(0, 1, 0, 0, 0, 0, true),
                new Verdict(0, 0, 1, 0, 0, 0, true),
                new Verdict(0, 0, 0, 1, 0, 0, true),
                new Verdict(0, 0, 0, 0, 1, 0, true),
                new Verdict(0, 0, 0, 0, 0, 1, true),
                new Verdict(0, 0, 0, 0, 0, 0, false));
    }

    @Test
    void jsonHasKillsRecoveriesAndTheSeed() throws JsonProcessingException {
        JsonNode json = new ObjectMapper().readTree(report().toJson());
        assertThat(json.path("kills").asInt()).isEqualTo(3);
        assertThat(json.path("faults").path("freeze").asInt()).isEqualTo(4);
        assertThat(json.path("recovery_median_s").asDouble()).isEqualTo(3.0);
        assertThat(json.path("recovery_max_s").asDouble()).isEqualTo(4.0);
        assertThat(json.path("unrecovered").asInt()).isEqualTo(1);
        assertThat(json.path("recovery").path("kill-service").path("max_s").asDouble())
                .isEqualTo(2.0);
        assertThat(json.path("availability").asDouble()).isEqualTo(50.0);
        assertThat(json.path("refusals").asLong()).isEqualTo(3);
        assertThat(json.path("seed").asLong()).isEqualTo(42);
        assertThat(json.path("passed").asBoolean()).isTrue();
    }

    @Test
    void jsonTellsWhatWaitedForTheBrokerAndHowLongItTookToGo() throws JsonProcessingException {
        JsonNode json = new ObjectMapper().readTree(report().toJson()).path("broker");
        assertThat(json.path("outages").asInt()).isEqualTo(2);
        assertThat(json.path("refused_meanwhile").asInt()).isEqualTo(7);
        assertThat(json.path("waiting_events_max").asLong()).isEqualTo(7_000);
        assertThat(json.path("drained_max_s").asDouble()).isEqualTo(20.0);
        assertThat(json.path("undrained").asLong()).isZero();
        assertThat(json.path("settled_s").asDouble()).isEqualTo(60.0);
    }

    @Test
    void aBacklogThatWasNotSeenToGoIsTold() {
        assertThat(new Outages(List.of(new Backlog(0, 0, 1, Optional.empty())), 0).undrained())
                .isEqualTo(1);
    }

    @Test
    void theSummaryEndsWithHowToRepeatItAndTheVerdict() {
        assertThat(report().summary())
                .contains("seed 42, 12 s; again: ./tandem chaos --seed 42")
                .endsWith("nothing was lost or doubled");
    }

    private static Outages outages() {
        long second = Duration.ofSeconds(1).toNanos();
        return new Outages(
                List.of(
                        new Backlog(3, second, 500, Optional.of(Duration.ofMillis(1_500))),
                        new Backlog(4, 4 * second, 7_000, Optional.of(Duration.ofSeconds(20)))),
                64 * second);
    }

    private static ChaosReport report() {
        Damage damage = new Damage(
                Map.of(FaultKind.KILL_SERVICE, 2L, FaultKind.KILL_KAFKA, 1L, FaultKind.FREEZE, 4L),
                List.of(
                        new Recovery(FaultKind.KILL_SERVICE, "payment-1", Optional.of(Duration.ofSeconds(2))),
                        new Recovery(FaultKind.KILL_KAFKA, "kafka", Optional.of(Duration.ofSeconds(4))),
                        new Recovery(FaultKind.KILL_SERVICE, "payment-2", Optional.empty())),
                0,
                0,
                0);
        Terms terms = new Terms(10, 5, 3, 42, "./tandem chaos --seed 42");
        return new ChaosReport(
                terms, new Orders(10, 0, 0, 8, 2), new Calls(10, 5, 20, 3), damage, outages(), CLEAN, List.of(), 12.3);
    }
}
