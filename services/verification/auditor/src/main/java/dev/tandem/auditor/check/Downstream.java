package dev.tandem.auditor.check;

import static dev.tandem.auditor.fact.EventType.NOTIFICATION_REQUESTED;
import static dev.tandem.auditor.fact.EventType.ORDER_CANCELLED;
import static dev.tandem.auditor.fact.EventType.ORDER_COMPLETED;
import static dev.tandem.auditor.fact.EventType.ORDER_CONFIRMED;
import static dev.tandem.auditor.fact.EventType.ORDER_DISPATCHED;
import static dev.tandem.auditor.fact.EventType.ORDER_PAID;

import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.fact.EventType;
import dev.tandem.auditor.fact.ViewShown;
import dev.tandem.auditor.finding.Check;
import dev.tandem.auditor.finding.Dossier;
import dev.tandem.auditor.finding.Findings;
import dev.tandem.auditor.finding.Rule;
import dev.tandem.auditor.finding.Scope;
import java.util.List;

/** Every service that has a part in an order knows of it. */
record Downstream(Scope scope) implements Check {
    private static final List<EventType> TOLD =
            List.of(ORDER_CONFIRMED, ORDER_PAID, ORDER_DISPATCHED, ORDER_COMPLETED, ORDER_CANCELLED);

    @Override
    public void examine(Dossier order, Findings findings) {
        if (!order.isOrder() || !order.isOver(scope)) {
            return;
        }
        String id = order.subject();
        if (!order.has(Category.RESERVATION)) {
            findings.add(Rule.UNKNOWN_TO_INVENTORY, id, "has no reservation");
        }
        if (order.has(ORDER_CONFIRMED) && !order.has(Category.PAYMENT)) {
            findings.add(Rule.UNKNOWN_TO_PAYMENT, id, "is confirmed and has no payment");
        }
        if (order.has(ORDER_PAID) && !order.has(Category.SHIPMENT)) {
            findings.add(Rule.UNKNOWN_TO_SHIPPING, id, "is paid and has no shipment");
        }
        if (order.all(ViewShown.class).isEmpty()) {
            findings.add(Rule.UNKNOWN_TO_TRACKING, id, "has no view");
        }
        TOLD.stream()
                .filter(step -> order.has(step) && !isTold(order, step))
                .forEach(step ->
                        findings.add(Rule.UNKNOWN_TO_NOTIFICATION, id, "nobody was told of " + step.shortName()));
    }

    private static boolean isTold(Dossier order, EventType step) {
        return order.all(NOTIFICATION_REQUESTED).stream()
                .anyMatch(message -> message.content().about().startsWith(step.fullName() + " "));
    }
}
