package dev.tandem.auditor;

import static dev.tandem.auditor.Stories.CANCELLED;
import static dev.tandem.auditor.Stories.COMPLETED;
import static dev.tandem.auditor.Tampering.adding;
import static dev.tandem.auditor.Tampering.removing;
import static dev.tandem.auditor.Tampering.saying;

import dev.tandem.auditor.fact.Amount;
import dev.tandem.auditor.fact.Content;
import dev.tandem.auditor.fact.EventType;
import dev.tandem.auditor.finding.Rule;
import java.util.function.Consumer;

/** Money and parcels. */
enum MoneyCorruption implements Corruption {
    A_CENT_TOO_MUCH(
            Rule.AMOUNT_DIFFERS,
            COMPLETED,
            saying(EventType.PAYMENT_CAPTURED, Content.of(new Amount("EUR", 2501), ""))),
    ANOTHER_CURRENCY(
            Rule.AMOUNT_DIFFERS,
            COMPLETED,
            saying(EventType.PAYMENT_AUTHORISED, Content.of(new Amount("USD", 2500), ""))),
    CAPTURED_WITHOUT_DISPATCH(Rule.CAPTURED_UNSHIPPED, COMPLETED, removing(EventType.ORDER_DISPATCHED)),
    A_CANCELLED_ORDERS_MONEY(
            Rule.CAPTURED_UNSHIPPED,
            CANCELLED,
            world -> world.happen(EventType.PAYMENT_CAPTURED, CANCELLED, Content.NONE)),
    NO_CAPTURE(Rule.SHIPPED_UNPAID, COMPLETED, removing(EventType.PAYMENT_CAPTURED)),
    NO_REFUND(
            Rule.MONEY_KEPT,
            CANCELLED,
            world -> world.events.remove(world.event(EventType.PAYMENT_REFUNDED, CANCELLED))),
    AN_ANSWER_THAT_NEVER_CAME(
            Rule.MONEY_KEPT,
            Stories.DECLINED,
            world -> world.events.remove(world.event(EventType.PAYMENT_DECLINED, Stories.DECLINED))),
    A_GIFT(Rule.REFUNDED_UNCANCELLED, COMPLETED, adding(EventType.PAYMENT_REFUNDED)),
    A_SECOND_PARCEL(
            Rule.PARCEL_DOUBLED,
            COMPLETED,
            world -> world.happen(EventType.SHIPMENT_DISPATCHED, COMPLETED, Content.message("another shipment", ""))),
    IT_NEVER_LEFT(Rule.PARCEL_MISSING, COMPLETED, removing(EventType.SHIPMENT_DISPATCHED)),
    IT_NEVER_ARRIVED(Rule.PARCEL_MISSING, COMPLETED, removing(EventType.SHIPMENT_DELIVERED));

    private final Rule rule;
    private final String id;
    private final Consumer<World> tampering;

    MoneyCorruption(Rule rule, String id, Consumer<World> tampering) {
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
