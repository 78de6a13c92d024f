package dev.tandem.auditor.check;

import static dev.tandem.auditor.fact.EventType.STOCK_DEDUCTED;

import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.fact.ViewShown;
import dev.tandem.auditor.finding.Check;
import dev.tandem.auditor.finding.Dossier;
import dev.tandem.auditor.finding.Findings;
import dev.tandem.auditor.finding.Rule;
import java.util.ArrayList;
import java.util.List;

/** No effect without an order. A reservation may stand alone: stock is asked before an order is taken. */
record Orphans() implements Check {
    @Override
    public void examine(Dossier dossier, Findings findings) {
        if (dossier.isOrder()) {
            return;
        }
        List<String> effects = new ArrayList<>();
        for (Category category : List.of(Category.ORDER, Category.PAYMENT, Category.SHIPMENT, Category.NOTIFICATION)) {
            if (dossier.has(category)) {
                effects.add(category.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        if (dossier.has(STOCK_DEDUCTED)) {
            effects.add("deducted stock");
        }
        // Of a refused order tracking knows what inventory said, but no version of the order.
        if (dossier.all(ViewShown.class).stream().anyMatch(view -> view.version() > 0)) {
            effects.add("view");
        }
        if (!effects.isEmpty()) {
            findings.add(
                    Rule.EFFECT_WITHOUT_ORDER,
                    dossier.subject(),
                    "was never placed, but there is: " + String.join(", ", effects));
        }
    }
}
