package dev.tandem.inventory.stock.adapter.wire;

import static dev.tandem.inventory.stock.StockSamples.MUG;
import static dev.tandem.inventory.stock.StockSamples.TEA;
import static dev.tandem.inventory.stock.StockSamples.confirm;
import static dev.tandem.inventory.stock.StockSamples.deduct;
import static dev.tandem.inventory.stock.StockSamples.expire;
import static dev.tandem.inventory.stock.StockSamples.release;
import static dev.tandem.inventory.stock.StockSamples.reserve;
import static dev.tandem.inventory.stock.StockSamples.restock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.inventory.stock.model.Asker;
import dev.tandem.inventory.stock.model.Books;
import dev.tandem.inventory.stock.model.InventoryEvent;
import dev.tandem.inventory.stock.model.RejectReason;
import dev.tandem.inventory.stock.model.ReservationEvent;
import dev.tandem.inventory.stock.model.ReservationStatus;
import dev.tandem.inventory.stock.model.StockItemEvent;
import dev.tandem.messaging.store.EventCodec.Encoded;
import dev.tandem.proto.inventory.v1.StockRejectionReason;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InventoryEventCodecTest {
    private final InventoryEventCodec codec = new InventoryEventCodec();

    private static List<InventoryEvent> oneOfEach() {
        return Stream.of(
                        Books.of(restock(MUG, 4, 3), restock(TEA, 9), reserve(Asker.CALL), confirm(), deduct()),
                        Books.of(restock(MUG, 9), restock(TEA, 9), reserve(Asker.CALL), expire()),
                        Books.of(restock(MUG, 9), restock(TEA, 9), reserve(Asker.CALL), release(Asker.CALL)),
                        Books.of(restock(MUG, 1), reserve(Asker.CALL)))
                .flatMap(books -> books.events().stream())
                .toList();
    }

    @Test
    void theSamplesHoldOneEventOfEachType() {
        assertThat(oneOfEach().stream().<Class<?>>map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.of(StockItemEvent.class, ReservationEvent.class)
                        .<Class<?>>flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                        .toList());
    }

    @Test
    void eventsComeBackAsTheyWere() {
        for (InventoryEvent event : oneOfEach()) {
            Encoded encoded = codec.encode(event);

            assertThat(encoded.type())
                    .isEqualTo("tandem.inventory.v1." + event.getClass().getSimpleName());
            assertThat(codec.decode(encoded.type(), encoded.payload())).isEqualTo(event);
        }
    }

    @Test
    void rejectsWhatIsNoEventOfInventory() {
        assertThatIllegalArgumentException().isThrownBy(() -> codec.decode("tandem.other.v1.Thing", new byte[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.decode("tandem.inventory.v1.StockReserved", new byte[] {1, 2, 3}));
    }

    @Test
    void modelAndContractNameTheSameReasonsAndStatuses() {
        assertThat(Arrays.stream(RejectReason.values()).map(WireTypes::reason))
                .containsExactly(
                        StockRejectionReason.STOCK_REJECTION_REASON_OUT_OF_STOCK,
                        StockRejectionReason.STOCK_REJECTION_REASON_UNKNOWN_SKU,
                        StockRejectionReason.STOCK_REJECTION_REASON_ALREADY_RELEASED);
        assertThat(Arrays.stream(ReservationStatus.values())
                        .filter(status -> status != ReservationStatus.NONE)
                        .map(status -> "RESERVATION_STATUS_" + status))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(dev.tandem.proto.inventory.v1.ReservationStatus.values())
                                .map(Enum::name)
                                .filter(name -> !name.endsWith("UNSPECIFIED") && !name.equals("UNRECOGNIZED"))
                                .toList());
    }
}
