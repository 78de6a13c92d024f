package dev.tandem.auditor;

import static dev.tandem.auditor.Stories.COMPLETED;
import static dev.tandem.auditor.Tampering.GHOST;
import static dev.tandem.auditor.Tampering.MESSAGE;
import static dev.tandem.auditor.Tampering.forgetting;
import static dev.tandem.auditor.Tampering.showing;

import dev.tandem.auditor.fact.Content;
import dev.tandem.auditor.fact.EntryShown;
import dev.tandem.auditor.fact.EventType;
import dev.tandem.auditor.fact.MessageNoted;
import dev.tandem.auditor.fact.ViewShown;
import dev.tandem.auditor.finding.Rule;
import java.util.UUID;
import java.util.function.Consumer;

/** Messages and views. */
enum ReaderCorruption implements Corruption {
    A_SECOND_KEY(
            Rule.TOLD_TWICE,
            COMPLETED,
            world -> world.happen(
                    EventType.NOTIFICATION_REQUESTED,
                    COMPLETED + ":again:EMAIL",
                    Content.message("another key", EventType.ORDER_PAID.fullName() + " to ada by EMAIL"))),
    NEVER_SENT(Rule.MESSAGE_STUCK, MESSAGE, forgetting(MessageNoted.Step.SENT)),
    NEVER_RECEIVED(Rule.MESSAGE_LOST, MESSAGE, forgetting(MessageNoted.Step.RECEIVED)),
    OF_NOBODY(
            Rule.MESSAGE_INVENTED,
            GHOST,
            world -> world.notes.add(new MessageNoted(GHOST, "EMAIL", MessageNoted.Step.RECEIVED, null))),
    AN_OLDER_STATUS(
            Rule.VIEW_DIFFERS,
            COMPLETED,
            showing(view -> new ViewShown(
                    view.orderId(),
                    "PAID",
                    3,
                    view.paymentStatus(),
                    view.paymentVersion(),
                    view.shipmentStatus(),
                    view.shipmentVersion()))),
    AN_OLDER_PAYMENT(
            Rule.VIEW_DIFFERS,
            COMPLETED,
            showing(view -> new ViewShown(
                    view.orderId(),
                    view.status(),
                    view.version(),
                    "PAYMENT_STATUS_AUTHORISED",
                    2,
                    view.shipmentStatus(),
                    view.shipmentVersion()))),
    AN_OLDER_SHIPMENT(
            Rule.VIEW_DIFFERS,
            COMPLETED,
            showing(view -> new ViewShown(
                    view.orderId(),
                    view.status(),
                    view.version(),
                    view.paymentStatus(),
                    view.paymentVersion(),
                    "",
                    0))),
    AN_EVENT_UNTOLD(
            Rule.ENTRY_MISSING,
            COMPLETED,
            world -> world.entries.removeIf(entry -> entry.eventId()
                    .equals(world.event(EventType.ORDER_PAID, COMPLETED).id()))),
    AN_EVENT_OF_NOBODY(
            Rule.ENTRY_INVENTED, COMPLETED, world -> world.entries.add(new EntryShown(COMPLETED, UUID.randomUUID())));

    private final Rule rule;
    private final String id;
    private final Consumer<World> tampering;

    ReaderCorruption(Rule rule, String id, Consumer<World> tampering) {
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
