package dev.tandem.auditor.check;

import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.finding.Check;
import dev.tandem.auditor.finding.Scope;
import java.util.List;
import java.util.function.Predicate;

/** Every check of a subject, in the order of an order's life. */
public final class Checks {
    private Checks() {}

    /** @param truncated topics that have lost old records to retention */
    public static List<Check> of(Scope scope, Predicate<Category> truncated) {
        return List.of(
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
                new Messages(scope),
                new View(scope),
                new Story(scope));
    }
}
