package dev.tandem.ordering.order.adapter.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.ordering.order.model.CancelReason;
import dev.tandem.ordering.order.model.OrderStatus;
import dev.tandem.proto.ordering.v1.OrderCancelReason;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WireEnumsTest {
    @ParameterizedTest
    @EnumSource(CancelReason.class)
    void everyReasonHasItsWireValue(CancelReason reason) {
        assertThat(WireEnums.reason(WireEnums.reason(reason))).isEqualTo(reason);
    }

    @Test
    void everyWireReasonIsKnown() {
        assertThat(Arrays.stream(OrderCancelReason.values())
                        .filter(reason -> reason != OrderCancelReason.UNRECOGNIZED
                                && reason != OrderCancelReason.ORDER_CANCEL_REASON_UNSPECIFIED)
                        .map(WireEnums::reason))
                .containsExactlyInAnyOrder(CancelReason.values());
    }

    @Test
    void everyWireStatusIsUsed() {
        assertThat(Arrays.stream(OrderStatus.values()).map(WireEnums::status).distinct())
                .containsExactlyInAnyOrder(Arrays.stream(dev.tandem.proto.ordering.v1.OrderStatus.values())
                        .filter(status -> status != dev.tandem.proto.ordering.v1.OrderStatus.UNRECOGNIZED)
                        .toArray(dev.tandem.proto.ordering.v1.OrderStatus[]::new));
    }
}
