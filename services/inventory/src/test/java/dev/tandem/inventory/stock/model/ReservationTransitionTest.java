package dev.tandem.inventory.stock.model;

import static dev.tandem.inventory.stock.StockSamples.MUG;
import static dev.tandem.inventory.stock.StockSamples.TEA;
import static dev.tandem.inventory.stock.StockSamples.confirm;
import static dev.tandem.inventory.stock.StockSamples.deduct;
import static dev.tandem.inventory.stock.StockSamples.expire;
import static dev.tandem.inventory.stock.StockSamples.release;
import static dev.tandem.inventory.stock.StockSamples.reserve;
import static dev.tandem.inventory.stock.StockSamples.restock;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.inventory.stock.model.InventoryOutcome.Refused;
import dev.tandem.inventory.stock.model.InventoryOutcome.Unchanged;
import dev.tandem.testkit.transition.StateDiagram;
import dev.tandem.testkit.transition.TransitionCoverage;
import dev.tandem.testkit.transition.TransitionTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReservationTransitionTest {
    private static final TransitionTable TABLE = TransitionTable.of(
            "reservation",
            ReservationTransition.values(),
            ReservationTransition::from,
            ReservationTransition::trigger,
            ReservationTransition::to);

    private static final List<Step> SERVED = List.of(new Step(reserve(Asker.CALL), ReservationTrigger.RESERVE_SERVED));
    private static final List<Step> SHORT = List.of(new Step(reserve(Asker.CALL), ReservationTrigger.RESERVE_SHORT));
    private static final Step CONFIRM = new Step(confirm(), ReservationTrigger.ORDER_CONFIRMED);
    private static final Step RELEASE = new Step(release(Asker.CALL), ReservationTrigger.RELEASE_ASKED);
    private static final Step DEDUCT = new Step(deduct(), ReservationTrigger.ORDER_DISPATCHED);
    private static final Step EXPIRE = new Step(expire(), ReservationTrigger.TIME_OVER);

    private record Step(ReservationCommand command, ReservationTrigger trigger) {}

    static Stream<Arguments> unlisted() {
        Map<ReservationStatus, Books> reservations = Map.of(
                ReservationStatus.NONE, stocked(),
                ReservationStatus.HELD, stocked(reserve(Asker.CALL)),
                ReservationStatus.DEDUCTED, stocked(reserve(Asker.CALL), deduct()),
                ReservationStatus.RELEASED, stocked(reserve(Asker.CALL), release(Asker.CALL)),
                ReservationStatus.EXPIRED, stocked(reserve(Asker.CALL), expire()),
                ReservationStatus.REJECTED, Books.of(reserve(Asker.CALL)));
        return reservations.entrySet().stream().flatMap(entry -> Stream.of(CONFIRM, RELEASE, DEDUCT, EXPIRE)
                .filter(step -> !ReservationTransition.lists(entry.getKey(), step.trigger()))
                .map(step -> Arguments.of(entry.getKey(), step.command(), entry.getValue())));
    }

    @Test
    void everyTransitionIsTakenAndNoOther() {
        TransitionCoverage coverage = TransitionCoverage.of(TABLE);
        take(coverage, stocked(), SERVED, CONFIRM, DEDUCT);
        take(coverage, stocked(), SERVED, CONFIRM, RELEASE);
        take(coverage, stocked(), SERVED, EXPIRE, DEDUCT);
        take(coverage, stocked(), SERVED, EXPIRE, CONFIRM);
        take(coverage, stocked(), List.of(RELEASE), DEDUCT);
        take(coverage, stocked(), List.of(DEDUCT));
        take(coverage, Books.of(), SHORT, DEDUCT);
        coverage.assertComplete();
    }

    @ParameterizedTest
    @MethodSource("unlisted")
    void whatIsNotListedChangesNothing(ReservationStatus status, ReservationCommand command, Books books) {
        ReservationState before = books.reservation();
        List<InventoryEvent> story = List.copyOf(books.events());

        assertThat(before.status()).isEqualTo(status);
        assertThat(books.take(command)).isInstanceOfAny(Unchanged.class, Refused.class);
        assertThat(books.events()).isEqualTo(story);
        assertThat(books.reservation()).isEqualTo(before);
    }

    @Test
    void isShownInTheDocumentation() {
        StateDiagram.check(TABLE);
    }

    private static Books stocked(ReservationCommand... commands) {
        Books books = Books.of(restock(MUG, 10), restock(TEA, 10));
        Stream.of(commands).forEach(books::take);
        return books;
    }

    private static void take(TransitionCoverage coverage, Books books, List<Step> first, Step... more) {
        Stream.concat(first.stream(), Stream.of(more)).forEach(step -> {
            ReservationStatus from = books.reservation().status();
            books.take(step.command());
            coverage.visited(from, step.trigger(), books.reservation().status());
        });
    }
}
