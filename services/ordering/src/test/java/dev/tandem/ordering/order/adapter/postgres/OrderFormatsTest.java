package dev.tandem.ordering.order.adapter.postgres;

import static dev.tandem.ordering.order.OrderSamples.authorised;
import static dev.tandem.ordering.order.OrderSamples.cancel;
import static dev.tandem.ordering.order.OrderSamples.captured;
import static dev.tandem.ordering.order.OrderSamples.dispatched;
import static dev.tandem.ordering.order.OrderSamples.placedWithStock;
import static dev.tandem.ordering.order.OrderSamples.placedWithoutAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.ordering.order.model.OrderState;
import dev.tandem.ordering.order.model.OrderView;
import dev.tandem.ordering.order.model.OrderWalk;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderFormatsTest {
    static Stream<OrderState> states() {
        return Stream.of(
                        OrderWalk.through(placedWithoutAnswer()),
                        OrderWalk.through(placedWithStock(), authorised(), cancel()),
                        OrderWalk.through(placedWithStock(), authorised(), dispatched(), captured()),
                        OrderWalk.through(placedWithStock(), cancel()))
                .map(OrderWalk::state);
    }

    @ParameterizedTest
    @MethodSource("states")
    void statesComeBackAsTheyWere(OrderState state) {
        OrderStateCodec codec = new OrderStateCodec();

        assertThat(codec.decode(codec.encode(state))).isEqualTo(state);
    }

    @ParameterizedTest
    @MethodSource("states")
    void repliesComeBackAsTheyWere(OrderState state) {
        OrderReplyCodec codec = new OrderReplyCodec();
        Optional<OrderView> reply = Optional.of(new OrderView(state, 7));

        assertThat(codec.decode(codec.encode(reply))).isEqualTo(reply);
    }

    @Test
    void anEmptyReplyTakesNoSpace() {
        OrderReplyCodec codec = new OrderReplyCodec();

        assertThat(codec.encode(Optional.empty())).isEmpty();
        assertThat(codec.decode(new byte[0])).isEmpty();
    }

    @Test
    void anUnknownReplyFormatIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderReplyCodec().decode(new byte[] {9}))
                .withMessageContaining("9");
    }
}
