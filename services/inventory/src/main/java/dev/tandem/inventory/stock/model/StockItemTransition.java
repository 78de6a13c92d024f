package dev.tandem.inventory.stock.model;

/** Every way in which an item moves on; how many pieces move decides between rows of one trigger. */
public enum StockItemTransition {
    CREATED(StockPhase.NONE, StockTrigger.RESTOCKED, StockPhase.AVAILABLE),
    CREATED_LOW(StockPhase.NONE, StockTrigger.RESTOCKED, StockPhase.LOW),
    /** Pieces left of which inventory had never heard; an item without threshold, below zero. */
    CREATED_BY_SHIPMENT(StockPhase.NONE, StockTrigger.RESERVED, StockPhase.AVAILABLE),

    GREW(StockPhase.AVAILABLE, StockTrigger.RESTOCKED, StockPhase.AVAILABLE),
    THRESHOLD_RAISED(StockPhase.AVAILABLE, StockTrigger.RESTOCKED, StockPhase.LOW),
    SHRANK(StockPhase.AVAILABLE, StockTrigger.RESERVED, StockPhase.AVAILABLE),
    RAN_LOW(StockPhase.AVAILABLE, StockTrigger.RESERVED, StockPhase.LOW),
    GOT_BACK(StockPhase.AVAILABLE, StockTrigger.RELEASED, StockPhase.AVAILABLE),
    SHIPPED(StockPhase.AVAILABLE, StockTrigger.DEDUCTED, StockPhase.AVAILABLE),

    GREW_TOO_LITTLE(StockPhase.LOW, StockTrigger.RESTOCKED, StockPhase.LOW),
    GREW_ENOUGH(StockPhase.LOW, StockTrigger.RESTOCKED, StockPhase.AVAILABLE),
    SHRANK_FURTHER(StockPhase.LOW, StockTrigger.RESERVED, StockPhase.LOW),
    GOT_BACK_TOO_LITTLE(StockPhase.LOW, StockTrigger.RELEASED, StockPhase.LOW),
    GOT_BACK_ENOUGH(StockPhase.LOW, StockTrigger.RELEASED, StockPhase.AVAILABLE),
    SHIPPED_WHILE_LOW(StockPhase.LOW, StockTrigger.DEDUCTED, StockPhase.LOW);

    private final StockPhase from;
    private final StockTrigger trigger;
    private final StockPhase to;

    StockItemTransition(StockPhase from, StockTrigger trigger, StockPhase to) {
        this.from = from;
        this.trigger = trigger;
        this.to = to;
    }

    public StockPhase from() {
        return from;
    }

    public StockTrigger trigger() {
        return trigger;
    }

    public StockPhase to() {
        return to;
    }
}
