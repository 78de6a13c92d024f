package dev.tandem.auditor.check;

import dev.tandem.auditor.fact.OrderPromised;
import dev.tandem.auditor.finding.Check;
import dev.tandem.auditor.finding.Dossier;
import dev.tandem.auditor.finding.Findings;
import dev.tandem.auditor.finding.Rule;
import dev.tandem.auditor.finding.Scope;

/** A promised order exists, and every order comes to its end. */
record OrderEnds(Scope scope) implements Check {
    @Override
    public void examine(Dossier order, Findings findings) {
        if (!order.isOrder()) {
            if (!order.all(OrderPromised.class).isEmpty()) {
                findings.add(Rule.ORDER_LOST, order.subject(), "a client was told that it is accepted");
            }
        } else if (!order.isFinal() && order.isOver(scope)) {
            findings.add(Rule.ORDER_STUCK, order.subject(), "neither completed nor cancelled");
        }
    }
}
