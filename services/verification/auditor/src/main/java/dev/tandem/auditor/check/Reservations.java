package dev.tandem.auditor.check;

import static dev.tandem.auditor.fact.EventType.ORDER_CONFIRMED;
import static dev.tandem.auditor.fact.EventType.STOCK_DEDUCTED;
import static dev.tandem.auditor.fact.EventType.STOCK_RESERVED;

import dev.tandem.auditor.finding.Check;
import dev.tandem.auditor.finding.Dossier;
import dev.tandem.auditor.finding.Findings;
import dev.tandem.auditor.finding.Rule;
import dev.tandem.auditor.finding.Scope;
import java.util.Map;

/** A reservation is the sum of the movements of its items, and ends in time. Also asked of those without an order. */
record Reservations(Scope scope) implements Check {
    @Override
    public void examine(Dossier order, Findings findings) {
        Holding moved = Holding.of(order);
        Map<String, Long> held = Holding.reserved(order);
        Map<String, Long> deducted = Dossier.sum(order.all(STOCK_DEDUCTED).stream());
        if (!moved.held().equals(held) || !moved.deducted().equals(deducted)) {
            findings.add(
                    Rule.RESERVATION_DIFFERS,
                    order.subject(),
                    "its reservation holds " + held + " and booked out " + deducted + ", its items say " + moved.held()
                            + " and " + moved.deducted());
        }
        if (!held.isEmpty() && !order.has(ORDER_CONFIRMED)) {
            order.all(STOCK_RESERVED).stream()
                    .map(event -> event.content().until())
                    .filter(until -> until != null && scope.isLate(until))
                    .findFirst()
                    .ifPresent(until -> findings.add(
                            Rule.RESERVATION_OVERDUE,
                            order.subject(),
                            "is held, though its time was over at " + until));
        }
    }
}
