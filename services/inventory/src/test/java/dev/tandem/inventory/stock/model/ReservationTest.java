package dev.tandem.inventory.stock.model;

import static dev.tandem.inventory.stock.StockSamples.EXPIRY;
import static dev.tandem.inventory.stock.StockSamples.LINES;
import static dev.tandem.inventory.stock.StockSamples.MUG;
import static dev.tandem.inventory.stock.StockSamples.NOW;
import static dev.tandem.inventory.stock.StockSamples.ORDER;
import static dev.tandem.inventory.stock.StockSamples.TEA;
import static dev.tandem.inventory.stock.StockSamples.confirm;
import static dev.tandem.inventory.stock.StockSamples.deduct;
import static dev.tandem.inventory.stock.StockSamples.expire;
import static dev.tandem.inventory.stock.StockSamples.release;
import static dev.tandem.inventory.stock.StockSamples.reserve;
import static dev.tandem.inventory.stock.StockSamples.restock;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.inventory.stock.model.InventoryOutcome.Happened;
import dev.tandem.inventory.stock.model.InventoryOutcome.Refused;
import dev.tandem.inventory.stock.model.InventoryOutcome.Unchanged;
import dev.tandem.inventory.stock.model.ReservationEvent.StockDeducted;
import dev.tandem.inventory.stock.model.ReservationEvent.StockReleased;
import dev.tandem.inventory.stock.model.ReservationEvent.StockReservationExpired;
import dev.tandem.inventory.stock.model.ReservationEvent.StockReservationRejected;
import dev.tandem.inventory.stock.model.ReservationEvent.StockReserved;
import dev.tandem.inventory.stock.model.StockItemEvent.StockItemDeducted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReservationTest {
    private static final List<Line> OTHER_LINES = List.of(new Line(MUG, 1));

    @Test
    void holdsAllLines() {
        Books books = Books.of(restock(MUG, 10), restock(TEA, 10), reserve(Asker.CALL));

        assertThat(books.item(MUG).level()).isEqualTo(new Level(8, 2, 0, 10));
        assertThat(books.item(TEA).level()).isEqualTo(new Level(9, 1, 0, 10));
        assertThat(books.reservation()).isEqualTo(ReservationState.held(ORDER, LINES, EXPIRY));
    }

    @Test
    void holdsNothingWhenOneLineIsShort() {
        Books books = Books.of(restock(MUG, 1), restock(TEA, 10), reserve(Asker.CALL));

        assertThat(books.item(TEA).level().reserved()).isZero();
        assertThat(books.reservation())
                .isEqualTo(
                        ReservationState.rejected(ORDER, RejectReason.OUT_OF_STOCK, List.of(new Shortage(MUG, 2, 1))));
    }

    @Test
    void tellsAnUnknownSkuFromTooFewPieces() {
        ReservationState reservation =
                Books.of(restock(MUG, 1), reserve(Asker.CALL)).reservation();

        assertThat(reservation.rejectReason()).isEqualTo(RejectReason.UNKNOWN_SKU);
        assertThat(reservation.shortages()).containsExactly(new Shortage(MUG, 2, 1), new Shortage(TEA, 1, 0));
    }

    @Test
    void isMadeOnceHoweverOftenACallerAsks() {
        Books books = Books.of(restock(MUG, 10), restock(TEA, 10), reserve(Asker.CALL));
        List<Line> reordered = List.of(LINES.get(1), LINES.get(0));

        assertThat(books.take(reserve(Asker.CALL))).isEqualTo(new Unchanged());
        assertThat(books.take(reserve(reordered, Asker.CALL))).isEqualTo(new Unchanged());
        assertThat(books.item(MUG).level().reserved()).isEqualTo(2);
    }

    @Test
    void answersARepeatedEventEachTimeSoThatAPendingOrderGoesOn() {
        Books books = Books.of(restock(MUG, 10), restock(TEA, 10), reserve(Asker.CALL));

        assertThat(books.take(reserve(Asker.EVENT)))
                .isEqualTo(new Happened(List.of(new StockReserved(ORDER, LINES, EXPIRY, Asker.EVENT, NOW))));
        assertThat(books.item(MUG).level().reserved()).isEqualTo(2);
        assertThat(books.reservation().status()).isEqualTo(ReservationStatus.HELD);
    }

    @Test
    void staysRejectedWhenStockComesInLater() {
        Books books = Books.of(reserve(Asker.CALL), restock(MUG, 10), restock(TEA, 10));
        List<Shortage> shortages = books.reservation().shortages();

        assertThat(books.take(reserve(Asker.CALL))).isEqualTo(new Unchanged());
        assertThat(books.take(reserve(Asker.EVENT)))
                .isEqualTo(new Happened(List.of(
                        new StockReservationRejected(ORDER, RejectReason.UNKNOWN_SKU, shortages, Asker.EVENT, NOW))));
        assertThat(books.reservation().shortages()).isEqualTo(shortages);
    }

    @Test
    void cannotBeMadeForOtherLinesAsWell() {
        Books books = Books.of(restock(MUG, 10), restock(TEA, 10), reserve(Asker.CALL));

        Refused refused = (Refused) books.take(reserve(OTHER_LINES, Asker.CALL));
        assertThat(refused.reason()).isEqualTo(RefusalReason.OTHER_LINES);
        books.take(reserve(OTHER_LINES, Asker.EVENT));
        assertThat(books.events()).endsWith(rejectedAsReleased());
        assertThat(books.reservation().status()).isEqualTo(ReservationStatus.HELD);
    }

    @Test
    void cannotBeMadeAfterItsRelease() {
        for (ReservationCommand end : List.of(release(Asker.EVENT), expire())) {
            Books books = Books.of(restock(MUG, 10), restock(TEA, 10), reserve(Asker.CALL), end);

            Refused refused = (Refused) books.take(reserve(Asker.CALL));
            assertThat(refused.reason()).isEqualTo(RefusalReason.ALREADY_RELEASED);
            books.take(reserve(Asker.EVENT));
            assertThat(books.events()).endsWith(rejectedAsReleased());
            assertThat(books.item(MUG).level()).isEqualTo(new Level(10, 0, 0, 10));
        }
    }

    @Test
    void isBarredByAReleaseThatOvertakesIt() {
        Books books = Books.of(restock(MUG, 10), restock(TEA, 10), release(Asker.EVENT));

        assertThat(books.events()).endsWith(new StockReleased(ORDER, List.of(), NOW));
        assertThat(books.take(reserve(Asker.CALL))).isInstanceOf(Refused.class);
    }

    @Test
    void letsGoOfItsLinesWhenTheyLeave() {
        Books books = Books.of(restock(MUG, 10), restock(TEA, 10), reserve(Asker.CALL), confirm(), deduct());

        assertThat(books.item(MUG).level()).isEqualTo(new Level(8, 0, 2, 10));
        Refused refused = (Refused) books.take(release(Asker.CALL));
        assertThat(refused.reason()).isEqualTo(RefusalReason.ALREADY_DEDUCTED);
        assertThat(books.take(release(Asker.EVENT))).isEqualTo(new Unchanged());
    }

    @Test
    void takesGoodsThatLeftAfterAllFromWhatIsOnHand() {
        Books books = Books.of(restock(MUG, 10), restock(TEA, 10), reserve(Asker.CALL), expire(), deduct());

        assertThat(books.item(MUG).level()).isEqualTo(new Level(8, 0, 2, 10));
        assertThat(books.reservation().status()).isEqualTo(ReservationStatus.DEDUCTED);
    }

    @Test
    void booksGoodsThatLeftThoughTheyAreHeldForOthers() {
        Books books = Books.of(restock(MUG, 2), restock(TEA, 10), reserve(Asker.CALL), expire());
        StockItemState sold = books.item(MUG).at(new Level(0, 2, 0, 2), NOW);

        Happened booked =
                (Happened) StockRules.decide(books.reservation(), deduct(), Map.of(MUG, sold, TEA, books.item(TEA)));

        assertThat(booked.events()).endsWith(new StockDeducted(ORDER, LINES, NOW));
        assertThat(booked.events()).contains(new StockItemDeducted(MUG, 2, new Level(-2, 2, 2, 2), ORDER, NOW));
    }

    @Test
    void booksGoodsThatLeftThoughACallerHadReleasedThem() {
        Books books = Books.of(restock(MUG, 2), restock(TEA, 10), reserve(Asker.CALL), confirm(), release(Asker.CALL));

        books.take(deduct());

        assertThat(books.item(MUG).level()).isEqualTo(new Level(0, 0, 2, 2));
        assertThat(books.reservation().status()).isEqualTo(ReservationStatus.DEDUCTED);
    }

    /** A timer that went off before the confirmation came, and was slower. */
    @Test
    void expiresAfterItsConfirmationToo() {
        Books books = Books.of(restock(MUG, 10), restock(TEA, 10), reserve(Asker.CALL), confirm(), expire());

        assertThat(books.events()).endsWith(new StockReservationExpired(ORDER, LINES, NOW));
        assertThat(books.item(MUG).level()).isEqualTo(new Level(10, 0, 0, 10));
    }

    @Test
    void tellsAgainThatItHasExpiredWhenItsOrderIsConfirmedAfterwards() {
        Books books = Books.of(restock(MUG, 10), restock(TEA, 10), reserve(Asker.CALL), expire());

        assertThat(books.take(confirm()))
                .isEqualTo(new Happened(List.of(new StockReservationExpired(ORDER, LINES, NOW))));
        assertThat(books.reservation().status()).isEqualTo(ReservationStatus.EXPIRED);
        assertThat(books.item(MUG).level()).isEqualTo(new Level(10, 0, 0, 10));
    }

    private static StockReservationRejected rejectedAsReleased() {
        return new StockReservationRejected(ORDER, RejectReason.ALREADY_RELEASED, List.of(), Asker.EVENT, NOW);
    }
}
