package dev.tandem.inventory.stock.adapter.postgres;

import static dev.tandem.inventory.stock.StockSamples.MUG;
import static dev.tandem.inventory.stock.StockSamples.TEA;
import static dev.tandem.inventory.stock.StockSamples.confirm;
import static dev.tandem.inventory.stock.StockSamples.deduct;
import static dev.tandem.inventory.stock.StockSamples.release;
import static dev.tandem.inventory.stock.StockSamples.reserve;
import static dev.tandem.inventory.stock.StockSamples.restock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.inventory.stock.application.InventoryReply;
import dev.tandem.inventory.stock.model.Asker;
import dev.tandem.inventory.stock.model.Books;
import dev.tandem.inventory.stock.model.InventoryState;
import dev.tandem.inventory.stock.model.ReservationState;
import dev.tandem.inventory.stock.model.StockItemState;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InventoryFormatsTest {
    private static final InventoryReplyCodec REPLIES = new InventoryReplyCodec();

    static Stream<InventoryState> states() {
        Books held = Books.of(restock(MUG, 10, 4), restock(TEA, 10), reserve(Asker.CALL));
        return Stream.of(
                held.item(MUG),
                held.item(TEA),
                Books.of(deduct()).item(MUG),
                held.reservation(),
                Books.of(reserve(Asker.CALL)).reservation(),
                Books.of(release(Asker.EVENT)).reservation(),
                Books.of(restock(MUG, 10), restock(TEA, 10), reserve(Asker.CALL), confirm(), deduct())
                        .reservation());
    }

    @ParameterizedTest
    @MethodSource("states")
    void statesComeBackAsTheyWere(InventoryState state) {
        InventoryStateCodec codec = new InventoryStateCodec();

        assertThat(codec.decode(codec.encode(state))).isEqualTo(state);
    }

    @ParameterizedTest
    @MethodSource("states")
    void repliesComeBackAsTheyWere(InventoryState state) {
        InventoryReply reply = state instanceof StockItemState item
                ? new InventoryReply.Item(item, 7)
                : new InventoryReply.Held((ReservationState) state);

        assertThat(REPLIES.decode(REPLIES.encode(reply))).isEqualTo(reply);
    }

    @Test
    void anEmptyReplyTakesNoSpace() {
        assertThat(REPLIES.encode(new InventoryReply.Nothing())).isEmpty();
        assertThat(REPLIES.decode(new byte[0])).isEqualTo(new InventoryReply.Nothing());
    }

    @Test
    void unknownFormatsAreNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> REPLIES.decode(new byte[] {9}));
        assertThatIllegalArgumentException().isThrownBy(() -> new InventoryStateCodec().decode(new byte[] {9}));
    }
}
