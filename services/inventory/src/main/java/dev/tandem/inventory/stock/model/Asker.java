package dev.tandem.inventory.stock.model;

/** How a request reached us, which decides how it is refused. */
public enum Asker {
    /** A caller, who gets the refusal as the reply. */
    CALL,
    /** An event of another service, which must not fail: a refusal is an event, too. */
    EVENT
}
