package dev.tandem.ordering.order.model;

import static dev.tandem.ordering.order.OrderSamples.authorised;
import static dev.tandem.ordering.order.OrderSamples.cancel;
import static dev.tandem.ordering.order.OrderSamples.captured;
import static dev.tandem.ordering.order.OrderSamples.declined;
import static dev.tandem.ordering.order.OrderSamples.delivered;
import static dev.tandem.ordering.order.OrderSamples.dispatched;
import static dev.tandem.ordering.order.OrderSamples.placedWithStock;
import static dev.tandem.ordering.order.OrderSamples.placedWithoutAnswer;
import static dev.tandem.ordering.order.OrderSamples.shipmentCancelled;
import static dev.tandem.ordering.order.OrderSamples.stockExpired;
import static dev.tandem.ordering.order.OrderSamples.stockRejected;
import static dev.tandem.ordering.order.OrderSamples.stockReserved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.testkit.transition.StateDiagram;
import dev.tandem.testkit.transition.TransitionCoverage;
import dev.tandem.testkit.transition.TransitionTable;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTransitionTest {
    private static final TransitionTable TABLE = TransitionTable.of(
            "order", OrderTransition.values(), OrderTransition::from, OrderTransition::trigger, OrderTransition::to);

    private static final List<List<OrderCommand>> JOURNEYS = List.of(
            List.of(placedWithStock(), authorised(), dispatched(), delivered(), captured()),
            List.of(placedWithStock(), authorised(), dispatched(), captured(), delivered()),
            List.of(placedWithStock(), declined()),
            List.of(placedWithStock(), cancel()),
            List.of(placedWithStock(), stockExpired()),
            List.of(placedWithStock(), authorised(), cancel(), shipmentCancelled()),
            List.of(placedWithStock(), authorised(), cancel(), dispatched()),
            List.of(placedWithStock(), authorised(), stockExpired(), shipmentCancelled()),
            List.of(placedWithStock(), authorised(), stockExpired(), cancel(), dispatched()),
            List.of(placedWithoutAnswer(), stockReserved()),
            List.of(placedWithoutAnswer(), stockRejected()),
            List.of(placedWithoutAnswer(), stockExpired()),
            List.of(placedWithoutAnswer(), cancel()));

    @Test
    void everyTransitionIsTakenAndNoOther() {
        TransitionCoverage coverage = TransitionCoverage.of(TABLE);
        for (List<OrderCommand> journey : JOURNEYS) {
            OrderWalk walk = OrderWalk.through();
            for (OrderCommand command : journey) {
                OrderStatus from = walk.state().status();
                walk.take(command);
                coverage.visited(from, command.trigger(), walk.state().status());
            }
        }
        coverage.assertComplete();
    }

    @Test
    void leavesAStateByATriggerInOneWayOnly() {
        assertThat(Arrays.stream(OrderTransition.values()).map(row -> row.from() + " " + row.trigger()))
                .doesNotHaveDuplicates();
    }

    @Test
    void isShownInTheDocumentation() {
        StateDiagram.check(TABLE);
    }
}
