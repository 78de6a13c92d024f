package dev.tandem.auditor.check;

import static dev.tandem.auditor.fact.EventType.ORDER_CANCELLED;
import static dev.tandem.auditor.fact.EventType.ORDER_DISPATCHED;

import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.finding.Check;
import dev.tandem.auditor.finding.Dossier;
import dev.tandem.auditor.finding.Findings;
import dev.tandem.auditor.finding.Rule;
import dev.tandem.auditor.finding.Scope;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A shipped order's pieces left once, a cancelled order's are all back, and nobody holds more than was ordered. */
record Goods(Scope scope) implements Check {
    @Override
    public void examine(Dossier order, Findings findings) {
        Holding holding = Holding.of(order);
        if (holding.held().values().stream().anyMatch(pieces -> pieces < 0)) {
            findings.add(
                    Rule.STOCK_OVERDRAWN, order.subject(), "gave back or took more than it held: " + holding.held());
        }
        if (order.isOrder()) {
            compare(order, holding, findings);
        }
    }

    private void compare(Dossier order, Holding holding, Findings findings) {
        Map<String, Long> ordered = order.ordered();
        Set<String> skus = new TreeSet<>(ordered.keySet());
        skus.addAll(holding.held().keySet());
        skus.addAll(holding.deducted().keySet());
        for (String sku : skus) {
            long wanted = ordered.getOrDefault(sku, 0L);
            if (holding.held(sku) + holding.deducted(sku) > wanted) {
                findings.add(Rule.STOCK_TAKEN_TWICE, order.subject(), tell(sku, wanted, holding));
            }
            if (order.has(ORDER_DISPATCHED)) {
                if (holding.deducted(sku) < wanted && order.isOver(scope) && order.has(Category.RESERVATION)) {
                    findings.add(Rule.STOCK_UNBOOKED, order.subject(), tell(sku, wanted, holding));
                }
            } else if (holding.deducted(sku) > 0 || isKept(order, holding.held(sku))) {
                findings.add(Rule.STOCK_KEPT, order.subject(), tell(sku, wanted, holding));
            }
        }
    }

    private boolean isKept(Dossier order, long held) {
        return order.has(ORDER_CANCELLED) && held > 0 && order.isOver(scope);
    }

    private static String tell(String sku, long wanted, Holding holding) {
        return wanted + " of " + sku + " are ordered, " + holding.held(sku) + " are held, " + holding.deducted(sku)
                + " are booked out";
    }
}
