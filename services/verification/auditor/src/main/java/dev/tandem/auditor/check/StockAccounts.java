package dev.tandem.auditor.check;

import dev.tandem.auditor.fact.EventType;
import dev.tandem.auditor.fact.Level;
import dev.tandem.auditor.fact.StockMoved;
import dev.tandem.auditor.finding.Dossier;
import dev.tandem.auditor.finding.Findings;
import dev.tandem.auditor.finding.Rule;
import java.util.Map;
import java.util.TreeMap;

/**
 * Books of each stock item: received = on hand + reserved + shipped after every movement, reserved is what reservations
 * hold, shipped is what shipped orders took. Reads movements by item and version.
 */
public final class StockAccounts {
    private final Findings findings;
    private final Map<String, Account> accounts = new TreeMap<>();

    public StockAccounts(Findings findings) {
        this.findings = findings;
    }

    public void read(StockMoved moved) {
        Account account = account(moved.sku());
        Level expected = account.level.after(moved.move(), moved.pieces());
        if (!expected.equals(moved.level()) || !moved.level().isConserved()) {
            findings.add(
                    Rule.LEVEL_WRONG,
                    moved.sku(),
                    "version " + moved.version() + " says " + moved.level() + " instead of " + expected);
        }
        // One wrong movement is one finding.
        account.level = moved.level();
    }

    /** Takes in what an order says about items; while it is not over, shipped pieces may be on their way. */
    public void add(Dossier order, boolean over) {
        Holding.reserved(order).forEach((sku, pieces) -> account(sku).held += pieces);
        if (order.isOrder()) {
            boolean shipped = order.has(EventType.ORDER_DISPATCHED);
            order.ordered().forEach((sku, pieces) -> {
                Account account = account(sku);
                account.sold += shipped ? pieces : 0;
                account.moving |= !over;
            });
        }
    }

    /** Compares, when everything is read. */
    public void close() {
        accounts.forEach((sku, account) -> {
            if (account.level.reserved() != account.held) {
                findings.add(
                        Rule.RESERVED_DIFFERS,
                        sku,
                        account.level.reserved() + " are reserved, reservations hold " + account.held);
            }
            if (!account.moving && account.level.shipped() != account.sold) {
                findings.add(
                        Rule.SHIPPED_DIFFERS,
                        sku,
                        account.level.shipped() + " are shipped, shipped orders took " + account.sold);
            }
        });
    }

    private Account account(String sku) {
        return accounts.computeIfAbsent(sku, name -> new Account());
    }

    private static final class Account {
        private Level level = Level.EMPTY;
        private long held;
        private long sold;
        private boolean moving;
    }
}
