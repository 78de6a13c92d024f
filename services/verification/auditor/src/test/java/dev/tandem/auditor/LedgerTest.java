package dev.tandem.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.fact.EventType;
import dev.tandem.auditor.fact.LetterHeld;
import dev.tandem.auditor.fact.MessageNoted;
import dev.tandem.auditor.finding.Finding;
import dev.tandem.auditor.finding.Kind;
import dev.tandem.auditor.finding.Rule;
import dev.tandem.auditor.finding.Scope;
import dev.tandem.auditor.ledger.Balance;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LedgerTest {
    private final World world = Stories.healthy();

    @Test
    void healthyBooksBalance() {
        Balance balance = world.audit();

        assertThat(balance.findings()).isEmpty();
        assertThat(balance.isClean()).isTrue();
        assertThat(balance.orders()).isEqualTo(new Balance.Orders(7, 2, 5, 0, 0, 0));
        assertThat(balance.extras()).isEqualTo(new Balance.Extras(0, 0, 0, 0, 0));
    }

    @Test
    void healthyBooksBalanceWhenEverythingMustBeSettled() {
        Balance balance = world.audit(new Scope(World.START, true, Duration.ofMinutes(1), Set.of("EMAIL", "WEBHOOK")));

        assertThat(balance.findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("corruptions")
    void findsCorruptionAndNamesTheOffender(Corruption corruption) {
        corruption.tamperWith(world);

        Balance balance = world.audit();

        assertThat(balance.findings())
                .filteredOn(finding -> finding.rule() == corruption.rule())
                .flatExtracting(Finding::ids)
                .contains(corruption.id());
        assertThat(balance.count(corruption.rule().kind())).isPositive();
        assertThat(balance.isClean()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleIsShownToWork(Rule rule) {
        assertThat(Corruption.all()).extracting(Corruption::rule).contains(rule);
    }

    @Test
    void everyKindHasARule() {
        assertThat(Arrays.stream(Rule.values()).map(Rule::kind)).contains(Kind.values());
    }

    @Test
    void doesNotJudgeWhatIsOnItsWay() {
        world.events.remove(world.event(EventType.ORDER_COMPLETED, Stories.COMPLETED));
        world.heads.removeIf(head -> head.key().equals(Stories.COMPLETED) && head.category() == Category.ORDER);
        world.records.removeIf(record -> isLastOfOrder(record.key(), record.version(), record.category()));
        world.views.removeIf(view -> view.orderId().equals(Stories.COMPLETED));
        world.entries.removeIf(entry -> entry.orderId().equals(Stories.COMPLETED));

        Balance moving = world.audit(new Scope(World.START, false, Duration.ofMinutes(1), Set.of()));

        assertThat(moving.findings()).isEmpty();
        assertThat(moving.orders().inFlight()).isEqualTo(1);
    }

    @Test
    void wantsEverythingSettledWhenAskedTo() {
        world.events.remove(world.event(EventType.ORDER_COMPLETED, Stories.COMPLETED));

        Balance balance = world.audit(new Scope(World.START, true, Duration.ofMinutes(1), Set.of()));

        assertThat(balance.findings()).extracting(Finding::rule).contains(Rule.ORDER_STUCK);
        assertThat(new Report(true, balance, 0).passed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void countsAnOrderThatAConsumerKeepsAsParkedOrDead(LetterHeld.Fate fate) {
        world.events.remove(world.event(EventType.ORDER_COMPLETED, Stories.COMPLETED));
        world.letters.add(new LetterHeld("ordering", "payment.payment.events.v1", Stories.COMPLETED, fate, true));

        Balance balance = world.audit();

        boolean parked = fate == LetterHeld.Fate.PARKED;
        assertThat(balance.orders()).isEqualTo(new Balance.Orders(7, 1, 5, 0, parked ? 1 : 0, parked ? 0 : 1));
        assertThat(balance.extras().letters()).isEqualTo(fate == LetterHeld.Fate.DISCARDED ? 0 : 1);
        assertThat(balance.findings()).extracting(Finding::rule).doesNotContain(Rule.ORDER_STUCK);
    }

    @Test
    void isNotDistractedByALetterOfAForeignRecordUnderAnOrdersKey() {
        world.letters.add(new LetterHeld(
                "ordering", "payment.payment.events.v1", Stories.COMPLETED, LetterHeld.Fate.DISCARDED, false));
        world.views.removeIf(view -> view.orderId().equals(Stories.COMPLETED));

        assertThat(world.audit().findings()).extracting(Finding::rule).containsOnly(Rule.UNKNOWN_TO_TRACKING);
    }

    @Test
    void countsRepeatsThatAtLeastOnceAllows() {
        world.records.addAll(List.copyOf(world.records.subList(3, 13)));
        world.notes.add(new MessageNoted(world.notes.get(0).key(), "EMAIL", MessageNoted.Step.RECEIVED, null));

        Balance balance = world.audit();

        assertThat(balance.findings()).isEmpty();
        assertThat(balance.extras()).isEqualTo(new Balance.Extras(10, 0, 0, 1, 0));
    }

    @Test
    void doesNotMissWhatRetentionDropped() {
        world.records.removeIf(record -> record.category() == Category.ORDER && record.version() < 3);
        world.beginnings.put(Category.ORDER, 40L);

        Balance balance = world.audit();

        assertThat(balance.findings()).isEmpty();
        assertThat(balance.remarks()).hasSize(1);
    }

    @Test
    void missesWhatRetentionCannotHaveDropped() {
        world.records.removeIf(record -> record.category() == Category.ORDER && record.version() == 2);
        world.beginnings.put(Category.ORDER, 40L);

        assertThat(world.audit().findings())
                .extracting(Finding::rule)
                .contains(Rule.EVENT_UNPUBLISHED, Rule.RECORD_GAP);
    }

    static Stream<Corruption> corruptions() {
        return Corruption.all().stream();
    }

    private boolean isLastOfOrder(String key, long version, Category category) {
        return category == Category.ORDER
                && key.equals(Stories.COMPLETED)
                && version == world.event(EventType.ORDER_DELIVERED, key).version() + 1;
    }
}
