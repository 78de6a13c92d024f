package dev.tandem.auth;

import java.util.Set;

/** What a token can allow, by the words in its {@code scope}. */
public final class Scopes {
    /** Orders, and what payment, shipping, notification and tracking know of them. */
    public static final String ORDERS_READ = "orders.read";

    /** Place and cancel orders, and reserve and release stock for them. */
    public static final String ORDERS_WRITE = "orders.write";

    /** Stock items. */
    public static final String STOCK_READ = "stock.read";

    /** Goods that come in. */
    public static final String STOCK_WRITE = "stock.write";

    /** Dead letters: see, correct, redrive and discard them. */
    public static final String OPERATIONS = "operations";

    /** Everything. */
    public static final Set<String> ALL = Set.of(ORDERS_READ, ORDERS_WRITE, STOCK_READ, STOCK_WRITE, OPERATIONS);

    private Scopes() {}
}
