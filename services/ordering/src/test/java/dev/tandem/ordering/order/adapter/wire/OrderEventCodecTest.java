package dev.tandem.ordering.order.adapter.wire;

import static dev.tandem.ordering.order.OrderSamples.authorised;
import static dev.tandem.ordering.order.OrderSamples.cancel;
import static dev.tandem.ordering.order.OrderSamples.captured;
import static dev.tandem.ordering.order.OrderSamples.delivered;
import static dev.tandem.ordering.order.OrderSamples.dispatched;
import static dev.tandem.ordering.order.OrderSamples.placedWithStock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.messaging.store.EventCodec.Encoded;
import dev.tandem.ordering.order.model.OrderEvent;
import dev.tandem.ordering.order.model.OrderWalk;
import dev.tandem.proto.ordering.v1.OrderPlaced;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderEventCodecTest {
    private final OrderEventCodec codec = new OrderEventCodec();

    private static List<OrderEvent> oneOfEach() {
        return Stream.of(
                        OrderWalk.through(
                                placedWithStock(), authorised(), cancel(), dispatched(), delivered(), captured()),
                        OrderWalk.through(placedWithStock(), cancel()))
                .flatMap(walk -> walk.events().stream())
                .toList();
    }

    @Test
    void theSamplesHoldOneEventOfEachType() {
        assertThat(oneOfEach().stream().<Class<?>>map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(OrderEvent.class.getPermittedSubclasses());
    }

    @Test
    void eventsComeBackAsTheyWere() {
        for (OrderEvent event : oneOfEach()) {
            Encoded encoded = codec.encode(event);

            assertThat(encoded.type())
                    .isEqualTo("tandem.ordering.v1." + event.getClass().getSimpleName());
            assertThat(codec.decode(encoded.type(), encoded.payload())).isEqualTo(event);
        }
    }

    @Test
    void tellsConsumersTheTotal() throws Exception {
        Encoded encoded = codec.encode(oneOfEach().get(0));

        OrderPlaced message = OrderPlaced.parseFrom(encoded.payload());
        assertThat(message.getTotal().getMinorUnits()).isEqualTo(2_999);
        assertThat(message.getTotal().getCurrencyCode()).isEqualTo("EUR");
    }

    @Test
    void rejectsWhatIsNoEventOfAnOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> codec.decode("tandem.other.v1.Thing", new byte[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.decode("tandem.ordering.v1.OrderPlaced", new byte[] {1, 2, 3}));
    }
}
