package dev.tandem.auditor.check;

import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.fact.EventStored;
import dev.tandem.auditor.fact.EventType;
import dev.tandem.auditor.fact.ViewShown;
import dev.tandem.auditor.finding.Check;
import dev.tandem.auditor.finding.Dossier;
import dev.tandem.auditor.finding.Findings;
import dev.tandem.auditor.finding.Rule;
import dev.tandem.auditor.finding.Scope;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Tracking shows where order, payment and shipment stand. */
record View(Scope scope) implements Check {
    private static final Map<EventType, String> STATUS = new EnumMap<>(Map.of(
            EventType.ORDER_PLACED, "PENDING",
            EventType.ORDER_CONFIRMED, "CONFIRMED",
            EventType.ORDER_PAID, "PAID",
            EventType.ORDER_CANCELLATION_REQUESTED, "CANCELLING",
            EventType.ORDER_DISPATCHED, "DISPATCHED",
            EventType.ORDER_COMPLETED, "COMPLETED",
            EventType.ORDER_CANCELLED, "CANCELLED"));

    @Override
    public void examine(Dossier order, Findings findings) {
        if (!order.isOrder() || !order.isOver(scope)) {
            return;
        }
        String expected = part(lastStatus(order).map(event -> STATUS.get(event.type())), lastStatus(order))
                + part(Category.PAYMENT, order)
                + part(Category.SHIPMENT, order);
        for (ViewShown view : order.all(ViewShown.class)) {
            String shown = part(view.status(), view.version())
                    + part(view.paymentStatus(), view.paymentVersion())
                    + part(view.shipmentStatus(), view.shipmentVersion());
            if (!shown.equals(expected)) {
                findings.add(Rule.VIEW_DIFFERS, order.subject(), "tracking shows" + shown + " instead of" + expected);
            }
        }
    }

    private static String part(Category category, Dossier order) {
        Optional<EventStored> last = order.events(category).max(Comparator.comparingLong(EventStored::version));
        String prefix = category.name() + "_";
        return part(last.map(event -> prefix + "STATUS_" + event.type().name().replaceFirst(prefix, "")), last);
    }

    private static String part(Optional<String> status, Optional<EventStored> last) {
        return part(status.orElse(""), last.map(EventStored::version).orElse(0L));
    }

    private static String part(String status, long version) {
        return " " + (status.isEmpty() ? "nothing" : status) + " (version " + version + ")";
    }

    private static Optional<EventStored> lastStatus(Dossier order) {
        return order.events(Category.ORDER)
                .filter(event -> STATUS.containsKey(event.type()))
                .max(Comparator.comparingLong(EventStored::version));
    }
}
