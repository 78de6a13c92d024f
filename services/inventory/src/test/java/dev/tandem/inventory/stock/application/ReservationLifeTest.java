package dev.tandem.inventory.stock.application;

import static dev.tandem.inventory.stock.StockSamples.LINES;
import static dev.tandem.inventory.stock.StockSamples.MUG;
import static dev.tandem.inventory.stock.StockSamples.ORDER;
import static dev.tandem.inventory.stock.StockSamples.TEA;
import static dev.tandem.inventory.stock.StockSamples.confirm;
import static dev.tandem.inventory.stock.StockSamples.restock;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.inventory.stock.model.Asker;
import dev.tandem.inventory.stock.model.Level;
import dev.tandem.inventory.stock.model.Line;
import dev.tandem.inventory.stock.model.ReservationCommand.DeductStock;
import dev.tandem.inventory.stock.model.ReservationCommand.ReleaseStock;
import dev.tandem.inventory.stock.model.ReservationCommand.ReserveStock;
import dev.tandem.inventory.stock.model.ReservationEvent.StockReservationExpired;
import dev.tandem.inventory.stock.model.ReservationStatus;
import dev.tandem.messaging.Rejection;
import dev.tandem.messaging.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReservationLifeTest {
    private static final Duration TTL = Duration.ofMinutes(15);
    private static final Level UNTOUCHED = new Level(10, 0, 0, 10);

    private final InMemoryInventory inventory = new InMemoryInventory();

    @BeforeEach
    void stockUp() {
        inventory.submit(restock(MUG, 10));
        inventory.submit(restock(TEA, 10));
    }

    @Test
    void expiresWhenNobodyConfirms() {
        reserve();
        inventory.advance(TTL.minusSeconds(1));
        assertThat(status()).isEqualTo(ReservationStatus.HELD);

        inventory.advance(Duration.ofSeconds(2));

        assertThat(status()).isEqualTo(ReservationStatus.EXPIRED);
        assertThat(inventory.item(MUG).level()).isEqualTo(UNTOUCHED);
        assertThat(inventory.history(InventoryStreams.reservation(ORDER)))
                .hasAtLeastOneElementOfType(StockReservationExpired.class);
    }

    @Test
    void doesNotExpireOnceItIsConfirmed() {
        reserve();
        inventory.submit(confirm());
        inventory.advance(TTL.multipliedBy(2));

        assertThat(status()).isEqualTo(ReservationStatus.HELD);
    }

    @Test
    void tellsNothingWhenItIsConfirmed() {
        reserve();
        inventory.submit(confirm());

        assertThat(inventory.history(InventoryStreams.reservation(ORDER))).hasSize(1);
    }

    @Test
    void expiresOnTimeHoweverOftenTheOrderAsksAgain() {
        reserve();
        inventory.advance(Duration.ofMinutes(10));
        inventory.submit(new ReserveStock(ORDER, LINES, inventory.now().plus(TTL), Asker.EVENT, inventory.now()));
        inventory.advance(Duration.ofMinutes(6));

        assertThat(status()).isEqualTo(ReservationStatus.EXPIRED);
    }

    @Test
    void isReleasedByOrderIdAlone() {
        reserve();
        inventory.submit(new ReleaseStock(ORDER, Set.of(), Asker.CALL, inventory.now()));

        assertThat(status()).isEqualTo(ReservationStatus.RELEASED);
        assertThat(inventory.item(MUG).level()).isEqualTo(UNTOUCHED);
        assertThat(inventory.item(TEA).level()).isEqualTo(UNTOUCHED);
    }

    @Test
    void isDeductedWhateverItsLinesAreThoughtToBe() {
        reserve();
        inventory.submit(new DeductStock(ORDER, List.of(new Line(MUG, 2)), Set.of(), inventory.now()));

        assertThat(status()).isEqualTo(ReservationStatus.DEDUCTED);
        assertThat(inventory.item(TEA).level()).isEqualTo(new Level(9, 0, 1, 10));
    }

    /** Ordering has passed the refusal on, and its retries name the same order; a new request is a new order. */
    @Test
    void staysRefusedForItsOrderWhileANewOrderGetsTheStockThatCameIn() {
        List<Line> many = List.of(new Line(MUG, 11));
        inventory.submit(new ReserveStock(ORDER, many, inventory.now().plus(TTL), Asker.CALL, inventory.now()));
        inventory.submit(restock(MUG, 10));

        inventory.submit(new ReserveStock(ORDER, many, inventory.now().plus(TTL), Asker.CALL, inventory.now()));
        UUID another = UUID.randomUUID();
        inventory.submit(new ReserveStock(another, many, inventory.now().plus(TTL), Asker.CALL, inventory.now()));

        assertThat(status()).isEqualTo(ReservationStatus.REJECTED);
        assertThat(inventory.reservation(another).status()).isEqualTo(ReservationStatus.HELD);
    }

    @Test
    void isReadTheSameFromItsHistory() {
        reserve();
        inventory.submit(confirm());
        inventory.submit(new DeductStock(ORDER, LINES, Set.of(), inventory.now()));

        for (var stream : List.of(
                InventoryStreams.reservation(ORDER), InventoryStreams.stock(MUG), InventoryStreams.stock(TEA))) {
            assertThat(inventory.service().replayed(stream))
                    .isEqualTo(inventory.service().state(stream));
        }
    }

    @Test
    void refusalsNameTheirKind() {
        reserve();
        ReserveStock others =
                new ReserveStock(ORDER, LINES.subList(0, 1), inventory.now().plus(TTL), Asker.CALL, inventory.now());
        assertThat(rejection(inventory.submit(others)).kind()).isEqualTo(Rejection.Kind.ALREADY_EXISTS);

        inventory.submit(new ReleaseStock(ORDER, Set.of(), Asker.CALL, inventory.now()));
        Rejection tooLate = rejection(reserve());
        assertThat(tooLate.kind()).isEqualTo(Rejection.Kind.FAILED_PRECONDITION);
        assertThat(tooLate.reason()).isEqualTo("ALREADY_RELEASED");
    }

    @Test
    void isBookedWhenTheGoodsOfAnOrderLeaveThatNeverReserved() {
        inventory.submit(new DeductStock(ORDER, LINES, Set.of(), inventory.now()));

        assertThat(status()).isEqualTo(ReservationStatus.DEDUCTED);
        assertThat(inventory.item(MUG).level()).isEqualTo(new Level(8, 0, 2, 10));
    }

    @Test
    void isBookedWhenTheGoodsOfABarredOrderLeave() {
        inventory.submit(new ReleaseStock(ORDER, Set.of(), Asker.EVENT, inventory.now()));
        inventory.submit(new DeductStock(ORDER, LINES, Set.of(), inventory.now()));

        assertThat(status()).isEqualTo(ReservationStatus.DEDUCTED);
        assertThat(inventory.reservation(ORDER).lines()).isEqualTo(LINES);
        assertThat(inventory.item(TEA).level()).isEqualTo(new Level(9, 0, 1, 10));
    }

    private Reply<InventoryReply> reserve() {
        return inventory.submit(new ReserveStock(ORDER, LINES, inventory.now().plus(TTL), Asker.CALL, inventory.now()));
    }

    private ReservationStatus status() {
        return inventory.reservation(ORDER).status();
    }

    private static Rejection rejection(Reply<InventoryReply> reply) {
        return ((Reply.Rejected<InventoryReply>) reply).rejection();
    }
}
