package dev.tandem.auditor;

import static dev.tandem.auditor.Stories.COMPLETED;
import static dev.tandem.auditor.Stories.SKU;
import static dev.tandem.auditor.Tampering.GHOST;
import static dev.tandem.auditor.Tampering.adding;
import static dev.tandem.auditor.Tampering.removing;
import static dev.tandem.auditor.Tampering.saying;

import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.fact.Content;
import dev.tandem.auditor.fact.EventType;
import dev.tandem.auditor.fact.OrderPromised;
import dev.tandem.auditor.fact.TaskWaiting;
import dev.tandem.auditor.finding.Rule;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

/** What the services themselves wrote. */
enum StoreCorruption implements Corruption {
    A_PROMISED_ORDER_IS_NOT_THERE(Rule.ORDER_LOST, GHOST, world -> world.promises.add(new OrderPromised(GHOST))),
    AN_EVENT_IN_THE_MIDDLE(Rule.EVENT_MISSING, COMPLETED, removing(EventType.PAYMENT_AUTHORISED)),
    THE_LAST_EVENT(Rule.EVENT_MISSING, COMPLETED, removing(EventType.SHIPMENT_DELIVERED)),
    A_WHOLE_STREAM(Rule.EVENT_MISSING, COMPLETED, removing(Category.PAYMENT)),
    AN_ITEMS_LAST_EVENT(
            Rule.EVENT_MISSING,
            "stock/" + SKU + "/0",
            world -> world.events.removeIf(event ->
                    event.category() == Category.STOCK && event.version() == world.version(Category.STOCK, SKU))),
    BYTES_OF_NO_EVENT(Rule.EVENT_UNREADABLE, COMPLETED, saying(EventType.ORDER_PAID, Content.UNREADABLE)),
    CAPTURED_TWICE(Rule.EVENT_REPEATED, COMPLETED, adding(EventType.PAYMENT_CAPTURED)),
    A_TIMER_THAT_NOBODY_LOOKS_AT(
            Rule.TASK_OVERDUE,
            "reservation/" + COMPLETED,
            world -> world.tasks.add(new TaskWaiting(
                    "inventory",
                    UUID.randomUUID(),
                    "reservation/" + COMPLETED,
                    "expire",
                    World.AUDITED.minus(Duration.ofMinutes(2)),
                    "no connection")));

    private final Rule rule;
    private final String id;
    private final Consumer<World> tampering;

    StoreCorruption(Rule rule, String id, Consumer<World> tampering) {
        this.rule = rule;
        this.id = id;
        this.tampering = tampering;
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public void tamperWith(World world) {
        tampering.accept(world);
    }
}
