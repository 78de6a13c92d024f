package dev.tandem.auditor;

import static dev.tandem.auditor.Stories.CANCELLED;
import static dev.tandem.auditor.Stories.COMPLETED;
import static dev.tandem.auditor.Tampering.GHOST;
import static dev.tandem.auditor.Tampering.adding;
import static dev.tandem.auditor.Tampering.removing;

import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.fact.Content;
import dev.tandem.auditor.fact.EventType;
import dev.tandem.auditor.finding.Rule;
import java.util.function.Consumer;

/** Orders and those who have a part in them. */
enum OrderCorruption implements Corruption {
    NO_END(Rule.ORDER_STUCK, COMPLETED, removing(EventType.ORDER_COMPLETED)),
    NO_RESERVATION(Rule.UNKNOWN_TO_INVENTORY, COMPLETED, removing(Category.RESERVATION)),
    NO_PAYMENT(Rule.UNKNOWN_TO_PAYMENT, COMPLETED, removing(Category.PAYMENT)),
    NO_SHIPMENT(Rule.UNKNOWN_TO_SHIPPING, COMPLETED, removing(Category.SHIPMENT)),
    ONE_STEP_UNTOLD(
            Rule.UNKNOWN_TO_NOTIFICATION,
            COMPLETED,
            world -> world.events.removeIf(event -> event.type() == EventType.NOTIFICATION_REQUESTED
                    && event.key().startsWith(COMPLETED + ":order_paid"))),
    NO_VIEW(
            Rule.UNKNOWN_TO_TRACKING,
            COMPLETED,
            world -> world.views.removeIf(view -> view.orderId().equals(COMPLETED))),
    THE_ORDER_IS_GONE(Rule.EFFECT_WITHOUT_ORDER, COMPLETED, removing(Category.ORDER)),
    A_PAYMENT_ALONE(
            Rule.EFFECT_WITHOUT_ORDER, GHOST, world -> world.happen(EventType.PAYMENT_REQUESTED, GHOST, Content.NONE)),
    A_DEDUCTION_ALONE(
            Rule.EFFECT_WITHOUT_ORDER, GHOST, world -> world.happen(EventType.STOCK_DEDUCTED, GHOST, Content.NONE)),
    A_VIEW_ALONE(
            Rule.EFFECT_WITHOUT_ORDER,
            GHOST,
            world -> world.views.add(new dev.tandem.auditor.fact.ViewShown(GHOST, "PAID", 3, "", 0, "", 0))),
    CANCELLED_AFTER_ALL(Rule.CANCELLED_AND_SHIPPED, COMPLETED, adding(EventType.ORDER_CANCELLED)),
    LEFT_AFTER_ALL(
            Rule.CANCELLED_AND_SHIPPED,
            CANCELLED,
            world -> world.happen(EventType.SHIPMENT_DISPATCHED, CANCELLED, Content.NONE));

    private final Rule rule;
    private final String id;
    private final Consumer<World> tampering;

    OrderCorruption(Rule rule, String id, Consumer<World> tampering) {
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
