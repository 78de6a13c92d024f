package dev.tandem.auditor.check;

import static dev.tandem.auditor.fact.EventType.ORDER_CANCELLED;
import static dev.tandem.auditor.fact.EventType.ORDER_DISPATCHED;
import static dev.tandem.auditor.fact.EventType.PAYMENT_AUTHORISED;
import static dev.tandem.auditor.fact.EventType.PAYMENT_CANCELLED;
import static dev.tandem.auditor.fact.EventType.PAYMENT_CAPTURED;
import static dev.tandem.auditor.fact.EventType.PAYMENT_DECLINED;
import static dev.tandem.auditor.fact.EventType.PAYMENT_REFUNDED;

import dev.tandem.auditor.fact.Amount;
import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.finding.Check;
import dev.tandem.auditor.finding.Dossier;
import dev.tandem.auditor.finding.Findings;
import dev.tandem.auditor.finding.Rule;
import dev.tandem.auditor.finding.Scope;

/** Money is taken for what was shipped, given back for what was cancelled, and always over the order's total. */
record Money(Scope scope) implements Check {
    @Override
    public void examine(Dossier order, Findings findings) {
        if (!order.isOrder()) {
            return;
        }
        compareAmounts(order, findings);
        boolean over = order.isOver(scope);
        String id = order.subject();
        if (order.has(PAYMENT_CAPTURED) && !order.has(ORDER_DISPATCHED)) {
            findings.add(Rule.CAPTURED_UNSHIPPED, id, "its payment is captured, but it was not shipped");
        }
        if (over && order.has(ORDER_DISPATCHED) && order.has(Category.PAYMENT) && !order.has(PAYMENT_CAPTURED)) {
            findings.add(Rule.SHIPPED_UNPAID, id, "is shipped, but its payment is not captured");
        }
        if (over && order.has(ORDER_CANCELLED) && order.has(Category.PAYMENT) && !isGivenBack(order)) {
            findings.add(Rule.MONEY_KEPT, id, "is cancelled, but its payment is not given back");
        }
        if (order.has(PAYMENT_REFUNDED) && !order.has(ORDER_CANCELLED) && (over || order.has(ORDER_DISPATCHED))) {
            findings.add(Rule.REFUNDED_UNCANCELLED, id, "is not cancelled, but its payment is given back");
        }
    }

    private static boolean isGivenBack(Dossier order) {
        boolean nothingTaken = order.has(PAYMENT_DECLINED) || order.has(PAYMENT_CANCELLED);
        return order.has(PAYMENT_REFUNDED) || (nothingTaken && !order.has(PAYMENT_AUTHORISED));
    }

    private static void compareAmounts(Dossier order, Findings findings) {
        Amount total = order.total().orElse(null);
        order.events(Category.PAYMENT)
                .filter(event -> event.content().amount() != null
                        && !event.content().amount().equals(total))
                .findFirst()
                .ifPresent(event -> findings.add(
                        Rule.AMOUNT_DIFFERS,
                        order.subject(),
                        event.type().shortName() + " over " + event.content().amount() + ", the order is over "
                                + total));
    }
}
