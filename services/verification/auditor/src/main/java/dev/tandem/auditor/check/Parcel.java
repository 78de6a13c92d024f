package dev.tandem.auditor.check;

import static dev.tandem.auditor.fact.EventType.ORDER_CANCELLED;
import static dev.tandem.auditor.fact.EventType.ORDER_COMPLETED;
import static dev.tandem.auditor.fact.EventType.ORDER_DISPATCHED;
import static dev.tandem.auditor.fact.EventType.SHIPMENT_DELIVERED;
import static dev.tandem.auditor.fact.EventType.SHIPMENT_DISPATCHED;

import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.finding.Check;
import dev.tandem.auditor.finding.Dossier;
import dev.tandem.auditor.finding.Findings;
import dev.tandem.auditor.finding.Rule;
import dev.tandem.auditor.finding.Scope;
import java.util.List;

/** A shipped order has one shipment that left, a cancelled one none. */
record Parcel(Scope scope) implements Check {
    @Override
    public void examine(Dossier order, Findings findings) {
        if (!order.isOrder()) {
            return;
        }
        String id = order.subject();
        boolean left = order.has(ORDER_DISPATCHED) || order.has(SHIPMENT_DISPATCHED) || order.has(ORDER_COMPLETED);
        if (order.has(ORDER_CANCELLED) && left) {
            findings.add(Rule.CANCELLED_AND_SHIPPED, id, "is cancelled and shipped");
        }
        List<String> parcels = order.events(Category.SHIPMENT)
                .map(event -> event.content().reference())
                .filter(reference -> !reference.isEmpty())
                .distinct()
                .toList();
        if (parcels.size() > 1) {
            findings.add(Rule.PARCEL_DOUBLED, id, "has shipments " + parcels);
        }
        if (order.isOver(scope) && order.has(Category.SHIPMENT)) {
            lookForParcel(order, findings);
        }
    }

    private static void lookForParcel(Dossier order, Findings findings) {
        if (order.has(ORDER_DISPATCHED) && !order.has(SHIPMENT_DISPATCHED)) {
            findings.add(Rule.PARCEL_MISSING, order.subject(), "is dispatched, but its shipment is not");
        } else if (order.has(ORDER_COMPLETED) && !order.has(SHIPMENT_DELIVERED)) {
            findings.add(Rule.PARCEL_MISSING, order.subject(), "is completed, but its shipment is not delivered");
        }
    }
}
