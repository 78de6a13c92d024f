package dev.tandem.auditor.finding;

import static dev.tandem.auditor.finding.Kind.DOUBLED;
import static dev.tandem.auditor.finding.Kind.LOST;
import static dev.tandem.auditor.finding.Kind.ORPHANED;
import static dev.tandem.auditor.finding.Kind.OUT_OF_ORDER;
import static dev.tandem.auditor.finding.Kind.STUCK;
import static dev.tandem.auditor.finding.Kind.UNBALANCED;

import java.util.Locale;

/** Everything that the auditor can find. Each has a test that corrupts healthy books so that it is found. */
public enum Rule {
    /** A client was told that an order is accepted, and there is no such order. */
    ORDER_LOST(LOST),
    /** A stream lacks a version that it once had. */
    EVENT_MISSING(LOST),
    /** A stored event cannot be decoded. */
    EVENT_UNREADABLE(LOST),
    /** The relay is past an event that is not on its topic. */
    EVENT_UNPUBLISHED(LOST),
    /** A record on a topic whose event is in no store. */
    RECORD_INVENTED(ORPHANED),
    /** A record has the key and version of a stored event, but another id or content. */
    RECORD_DIFFERS(DOUBLED),
    /** A version came before the one that precedes it. */
    RECORD_TOO_EARLY(OUT_OF_ORDER),
    /** A version never came, later ones did. */
    RECORD_GAP(OUT_OF_ORDER),
    /** An event has waited for the relay for too long. */
    RELAY_STUCK(STUCK),

    /** An order came to no end in time. */
    ORDER_STUCK(STUCK),
    /** A stream has two events of which one is allowed. */
    EVENT_REPEATED(DOUBLED),
    /** A timer or effect is overdue. */
    TASK_OVERDUE(STUCK),

    /** An order that inventory never heard of. */
    UNKNOWN_TO_INVENTORY(LOST),
    /** A confirmed order that payment never heard of. */
    UNKNOWN_TO_PAYMENT(LOST),
    /** A paid order that shipping never heard of. */
    UNKNOWN_TO_SHIPPING(LOST),
    /** A step of an order that nobody was told of. */
    UNKNOWN_TO_NOTIFICATION(LOST),
    /** An order that tracking does not show. */
    UNKNOWN_TO_TRACKING(LOST),
    /** A payment, shipment, deduction, message or view of an order that does not exist. */
    EFFECT_WITHOUT_ORDER(ORPHANED),

    /** A payment over another amount than the order's. */
    AMOUNT_DIFFERS(UNBALANCED),
    /** Money was taken for an order that was not shipped. */
    CAPTURED_UNSHIPPED(UNBALANCED),
    /** An order was shipped and its money not taken. */
    SHIPPED_UNPAID(UNBALANCED),
    /** A cancelled order's money was not given back. */
    MONEY_KEPT(UNBALANCED),
    /** An order's money was given back though the order goes on. */
    REFUNDED_UNCANCELLED(UNBALANCED),

    /** A cancelled order left with the carrier. */
    CANCELLED_AND_SHIPPED(UNBALANCED),
    /** An order has two shipments. */
    PARCEL_DOUBLED(DOUBLED),
    /** An order says that it is shipped, shipping does not. */
    PARCEL_MISSING(LOST),

    /** More pieces than ordered are held for an order, or left with it. */
    STOCK_TAKEN_TWICE(DOUBLED),
    /** A shipped order's pieces are not booked out. */
    STOCK_UNBOOKED(UNBALANCED),
    /** More pieces were released or booked out for an order than were reserved. */
    STOCK_OVERDRAWN(UNBALANCED),
    /** An order that was not shipped has pieces booked out, or a cancelled one still holds some. */
    STOCK_KEPT(UNBALANCED),
    /** A reservation says other than the movements of its items. */
    RESERVATION_DIFFERS(UNBALANCED),
    /** A reservation is held although its time is over. */
    RESERVATION_OVERDUE(STUCK),
    /** A stock item's level is not what its movements come to. */
    LEVEL_WRONG(UNBALANCED),
    /** A stock item has other pieces reserved than its reservations say. */
    RESERVED_DIFFERS(UNBALANCED),
    /** A stock item has other pieces shipped than the shipped orders say. */
    SHIPPED_DIFFERS(UNBALANCED),

    /** One step was told twice, under two keys. */
    TOLD_TWICE(DOUBLED),
    /** A message waits too long to be sent. */
    MESSAGE_STUCK(STUCK),
    /** A message is recorded as sent and never arrived. */
    MESSAGE_LOST(LOST),
    /** A message arrived that nobody recorded. */
    MESSAGE_INVENTED(ORPHANED),

    /** Tracking shows other than the owners say. */
    VIEW_DIFFERS(LOST),
    /** An event is missing in the story that tracking tells. */
    ENTRY_MISSING(LOST),
    /** Tracking tells of an event that is in no store. */
    ENTRY_INVENTED(ORPHANED);

    private final Kind kind;

    Rule(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** The name in reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
