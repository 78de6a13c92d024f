package dev.tandem.chaos.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultPlanTest {

    private static final Duration LENGTH = Duration.ofMinutes(2);
    private static final Targets TARGETS = new Targets(
            List.of("gateway-1", "ordering-1", "ordering-2"),
            List.of("ordering-1", "ordering-2"),
            List.of("ordering"),
            List.of("ordering-1>postgres", "ordering-2>kafka"),
            List.of("ordering.order.events.v1"),
            List.of("ordering-3"));

    @Test
    void theSameSeedGivesTheSamePlan() {
        assertThat(plan(7)).isEqualTo(plan(7));
    }

    @Test
    void anotherSeedGivesAnotherPlan() {
        assertThat(LongStream.range(0, 100).mapToObj(seed -> plan(seed).faults()))
                .doesNotHaveDuplicates();
    }

    @Test
    void anOutageIsTheBrokerAwayForThatLongWithTimeBeforeAndAfter() {
        FaultPlan outage = FaultPlan.outage(Duration.ofMinutes(5));
        assertThat(outage.faults())
                .containsExactly(new Fault(Duration.ofSeconds(1), FaultKind.KILL_KAFKA, "", Duration.ofMinutes(5), 0));
        assertThat(outage.length()).isEqualTo(Duration.ofSeconds(1 + 300 + 10));
    }

    @Test
    void hasAsManyKillsAsAskedForAndAsManyOtherFaults() {
        assertThat(plan(3).faults())
                .hasSize(20)
                .filteredOn(fault -> fault.kind().isKill())
                .hasSize(10);
    }

    @Test
    void spreadsBothSortsOverTheWholeLength() {
        for (boolean kill : List.of(true, false)) {
            List<Fault> sort = plan(5).faults().stream()
                    .filter(fault -> fault.kind().isKill() == kill)
                    .toList();
            for (int i = 0; i < sort.size(); i++) {
                Duration slot = plan(5).length().dividedBy(sort.size());
                assertThat(sort.get(i).at()).isBetween(slot.multipliedBy(i), slot.multipliedBy(i + 1));
            }
        }
    }

    @Test
    void lastsAsLongAsItsFaultsNeedOrTheShortestTime() {
        FaultPlan kills = FaultPlan.of(1, EnumSet.of(FaultKind.KILL_SERVICE), 20, LENGTH, TARGETS);
        assertThat(kills.length()).isEqualTo(Duration.ofMinutes(5));
        FaultPlan cuts = FaultPlan.of(1, EnumSet.of(FaultKind.CUT), 20, LENGTH, TARGETS);
        assertThat(cuts.length()).isEqualTo(LENGTH);
    }

    @Test
    void comesInOrderOfTime() {
        assertThat(plan(11).faults()).isSortedAccordingTo(Comparator.comparing(Fault::at));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOccursInEveryLongPlan(FaultKind kind) {
        for (long seed = 0; seed < 50; seed++) {
            FaultPlan plan = FaultPlan.of(seed, FaultKind.all(), 25, LENGTH, TARGETS);
            assertThat(plan.faults()).as("seed %d", seed).anyMatch(fault -> fault.kind() == kind);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOccursInSomeShortPlan(FaultKind kind) {
        assertThat(LongStream.range(0, 100)
                        .mapToObj(seed -> FaultPlan.of(seed, FaultKind.all(), 3, LENGTH, TARGETS))
                        .flatMap(plan -> plan.faults().stream()))
                .anyMatch(fault -> fault.kind() == kind);
    }

    @ParameterizedTest
    @EnumSource
    void strikesOnlyWhatTheKindMayStrike(FaultKind kind) {
        FaultPlan plan = FaultPlan.of(1, EnumSet.of(kind), 20, LENGTH, TARGETS);
        Set<String> struck = plan.faults().stream().map(Fault::target).collect(Collectors.toSet());
        assertThat(plan.faults()).hasSize(20).allMatch(fault -> fault.kind() == kind);
        assertThat(struck).containsExactlyInAnyOrderElementsOf(TARGETS.of(kind));
    }

    @Test
    void leavesOutKindsThatHaveNothingToStrike() {
        Targets bare = new Targets(List.of("ordering"), List.of(), List.of(), List.of(), List.of(), List.of());
        assertThat(FaultPlan.of(1, EnumSet.of(FaultKind.CUT, FaultKind.KILL_RELAY), 5, LENGTH, bare)
                        .faults())
                .isEmpty();
    }

    @Test
    void namesAllKindsWhenOneIsUnknown() {
        assertThatThrownBy(() -> FaultKind.of("earthquake"))
                .hasMessageStartingWith("there is no fault earthquake; there are kill-service, kill-relay");
    }

    private static FaultPlan plan(long seed) {
        return FaultPlan.of(seed, FaultKind.all(), 10, LENGTH, TARGETS);
    }
}
