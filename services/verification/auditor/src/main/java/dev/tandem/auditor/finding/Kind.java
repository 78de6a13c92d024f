package dev.tandem.auditor.finding;

import java.util.Locale;

/** What can be wrong. */
public enum Kind {
    /** Something that was promised or should have followed is not there. */
    LOST,
    /** An effect happened twice. */
    DOUBLED,
    /** The events of a key came in another order than they happened, or with a gap. */
    OUT_OF_ORDER,
    /** Goods or money do not add up. */
    UNBALANCED,
    /** Nothing is wrong yet, but nothing moves either. */
    STUCK,
    /** An effect without its cause. */
    ORPHANED;

    /** The name in reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
