package dev.tandem.auditor.check;

import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.fact.EntryShown;
import dev.tandem.auditor.fact.EventStored;
import dev.tandem.auditor.finding.Check;
import dev.tandem.auditor.finding.Dossier;
import dev.tandem.auditor.finding.Findings;
import dev.tandem.auditor.finding.Rule;
import dev.tandem.auditor.finding.Scope;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tracking tells every published event about an order, and no other. */
record Story(Scope scope) implements Check {
    private static final Set<Category> TOLD =
            EnumSet.of(Category.ORDER, Category.RESERVATION, Category.PAYMENT, Category.SHIPMENT);

    @Override
    public void examine(Dossier order, Findings findings) {
        Set<UUID> told =
                order.all(EntryShown.class).stream().map(EntryShown::eventId).collect(Collectors.toSet());
        Set<UUID> invented = new HashSet<>(told);
        boolean over = order.isOver(scope);
        for (EventStored event : order.all(EventStored.class)) {
            invented.remove(event.id());
            if (over && event.relayed() && TOLD.contains(event.category()) && !told.contains(event.id())) {
                findings.add(Rule.ENTRY_MISSING, order.subject(), event.describe() + " is not in its story");
            }
        }
        invented.forEach(
                id -> findings.add(Rule.ENTRY_INVENTED, order.subject(), "its story has event " + id + " of no store"));
    }
}
