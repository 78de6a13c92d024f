package dev.tandem.shipping.shipment.model;

import static dev.tandem.shipping.shipment.ShipmentSamples.CANCEL;
import static dev.tandem.shipping.shipment.ShipmentSamples.DELIVERY;
import static dev.tandem.shipping.shipment.ShipmentSamples.DISPATCH;
import static dev.tandem.shipping.shipment.ShipmentSamples.PREPARE;

import dev.tandem.testkit.transition.StateDiagram;
import dev.tandem.testkit.transition.TransitionCoverage;
import dev.tandem.testkit.transition.TransitionTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShipmentTransitionTest {
    private static final TransitionTable TABLE = TransitionTable.of(
            "shipment",
            ShipmentTransition.values(),
            ShipmentTransition::from,
            ShipmentTransition::trigger,
            ShipmentTransition::to);

    private static final List<List<ShipmentCommand>> JOURNEYS =
            List.of(List.of(PREPARE, DISPATCH, DELIVERY), List.of(PREPARE, CANCEL), List.of(CANCEL));

    @Test
    void everyTransitionIsTakenAndNoOther() {
        TransitionCoverage coverage = TransitionCoverage.of(TABLE);
        for (List<ShipmentCommand> journey : JOURNEYS) {
            ShipmentState state = ShipmentState.NONE;
            for (ShipmentCommand command : journey) {
                ShipmentState next =
                        Shipment.evolve(state, Shipment.decide(state, command).orElseThrow());
                coverage.visited(state.status(), command.trigger(), next.status());
                state = next;
            }
        }
        coverage.assertComplete();
    }

    @Test
    void isShownInTheDocumentation() {
        StateDiagram.check(TABLE);
    }
}
