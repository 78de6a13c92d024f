package dev.tandem.auditor.check;

import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.finding.Check;
import dev.tandem.auditor.finding.Dossier;
import dev.tandem.auditor.finding.Findings;
import dev.tandem.auditor.finding.Scope;
import java.util.List;
import java.util.function.Predicate;

/** Every check of a subject. */
public final class Checks {
    private final Check ofMessages;
    private final List<Check> ofOthers;

    /** @param truncated topics that have lost old records to retention */
    public Checks(Scope scope, Predicate<Category> truncated) {
        this.ofMessages = new Messages(scope);
        // In the order of an order's life; most ask nothing of what is no order.
        this.ofOthers = List.of(
                new OrderEnds(scope),
                new OnceOnly(),
                new StreamHeads(),
                new Publication(scope, truncated),
                new Downstream(scope),
                new Orphans(),
                new Money(scope),
                new Parcel(scope),
                new Goods(scope),
                new Reservations(scope),
                new Told(),
                new View(scope),
                new Story(scope));
    }

    /** Asks the subject what concerns it. */
    public void examine(Dossier dossier, Findings findings) {
        if (dossier.isMessage()) {
            ofMessages.examine(dossier, findings);
        } else {
            ofOthers.forEach(check -> check.examine(dossier, findings));
        }
    }
}
