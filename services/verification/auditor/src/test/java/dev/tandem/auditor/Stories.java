package dev.tandem.auditor;

import static dev.tandem.auditor.fact.EventType.NOTIFICATION_REQUESTED;
import static dev.tandem.auditor.fact.EventType.ORDER_CANCELLATION_REQUESTED;
import static dev.tandem.auditor.fact.EventType.ORDER_CANCELLED;
import static dev.tandem.auditor.fact.EventType.ORDER_COMPLETED;
import static dev.tandem.auditor.fact.EventType.ORDER_CONFIRMED;
import static dev.tandem.auditor.fact.EventType.ORDER_DELIVERED;
import static dev.tandem.auditor.fact.EventType.ORDER_DISPATCHED;
import static dev.tandem.auditor.fact.EventType.ORDER_PAID;
import static dev.tandem.auditor.fact.EventType.ORDER_PLACED;
import static dev.tandem.auditor.fact.EventType.ORDER_SETTLED;
import static dev.tandem.auditor.fact.EventType.PAYMENT_AUTHORISED;
import static dev.tandem.auditor.fact.EventType.PAYMENT_CAPTURED;
import static dev.tandem.auditor.fact.EventType.PAYMENT_CAPTURE_REQUESTED;
import static dev.tandem.auditor.fact.EventType.PAYMENT_DECLINED;
import static dev.tandem.auditor.fact.EventType.PAYMENT_REFUNDED;
import static dev.tandem.auditor.fact.EventType.PAYMENT_REFUND_REQUESTED;
import static dev.tandem.auditor.fact.EventType.PAYMENT_REQUESTED;
import static dev.tandem.auditor.fact.EventType.SHIPMENT_CANCELLED;
import static dev.tandem.auditor.fact.EventType.SHIPMENT_DELIVERED;
import static dev.tandem.auditor.fact.EventType.SHIPMENT_DISPATCHED;
import static dev.tandem.auditor.fact.EventType.SHIPMENT_PREPARED;
import static dev.tandem.auditor.fact.EventType.STOCK_DEDUCTED;
import static dev.tandem.auditor.fact.EventType.STOCK_RELEASED;
import static dev.tandem.auditor.fact.EventType.STOCK_RESERVATION_EXPIRED;
import static dev.tandem.auditor.fact.EventType.STOCK_RESERVATION_REJECTED;
import static dev.tandem.auditor.fact.EventType.STOCK_RESERVED;

import dev.tandem.auditor.fact.Amount;
import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.fact.Content;
import dev.tandem.auditor.fact.EventType;
import dev.tandem.auditor.fact.Move;
import dev.tandem.auditor.fact.Quantity;
import dev.tandem.auditor.fact.ViewShown;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Healthy orders of every kind, each under an id of its own. */
final class Stories {
    static final String SKU = "LAMP";
    static final String COMPLETED = id(1);
    static final String CANCELLED = id(2);
    static final String CANCELLED_BY_SHIPPING = id(3);
    static final String DECLINED = id(4);
    static final String OUT_OF_STOCK = id(5);
    /** Refused at once: no order, only inventory's no. */
    static final String REFUSED = id(6);
    /** Stock was held for an order that was never taken, and the time ran out. */
    static final String LAPSED = id(7);
    /** Its reservation expired before it was dispatched all the same. */
    static final String LATE = id(8);

    /** Its reservation expired before it was confirmed, then the customer cancelled too. */
    static final String EXPIRED = id(9);

    static final Amount TOTAL = new Amount("EUR", 2500);

    private static final List<Quantity> LINES = List.of(new Quantity(SKU, 2));
    private static final Content GOODS = Content.of(TOTAL, LINES);

    private final World world = new World();

    /** All of them, with stock for each. */
    static World healthy() {
        Stories stories = new Stories();
        stories.world.move(Move.RESTOCK, SKU, 100, "");
        stories.completed(COMPLETED);
        stories.cancelled(CANCELLED);
        stories.cancelledByShipping(CANCELLED_BY_SHIPPING);
        stories.declined(DECLINED);
        stories.outOfStock(OUT_OF_STOCK);
        stories.happen(STOCK_RESERVATION_REJECTED, REFUSED, Content.NONE);
        stories.world.views.add(new ViewShown(REFUSED, "UNKNOWN", 0, "", 0, "", 0));
        stories.reserve(LAPSED);
        stories.expire(LAPSED);
        stories.late(LATE);
        stories.expired(EXPIRED);
        return stories.world;
    }

    static String id(int number) {
        return new UUID(7, number).toString();
    }

    private void completed(String id) {
        place(id);
        authorise(id);
        dispatch(id);
        world.move(Move.DEDUCT, SKU, 2, id);
        happen(STOCK_DEDUCTED, id, Content.of(LINES, null));
        complete(id);
    }

    private void late(String id) {
        place(id);
        authorise(id);
        expire(id);
        dispatch(id);
        world.move(Move.RESERVE, SKU, 2, id);
        world.move(Move.DEDUCT, SKU, 2, id);
        happen(STOCK_DEDUCTED, id, Content.of(LINES, null));
        complete(id);
    }

    private void cancelled(String id) {
        place(id);
        happen(PAYMENT_REQUESTED, id, money(id));
        happen(PAYMENT_AUTHORISED, id, money(id));
        cancel(id);
        refund(id);
        show(id, "CANCELLED", "PAYMENT_STATUS_REFUNDED", "");
    }

    private void cancelledByShipping(String id) {
        place(id);
        authorise(id);
        happen(ORDER_CANCELLATION_REQUESTED, id, Content.NONE);
        happen(SHIPMENT_PREPARED, id, parcel(id));
        happen(SHIPMENT_CANCELLED, id, parcel(id));
        cancel(id);
        refund(id);
        show(id, "CANCELLED", "PAYMENT_STATUS_REFUNDED", "SHIPMENT_STATUS_CANCELLED");
    }

    private void expired(String id) {
        place(id);
        authorise(id);
        expire(id);
        happen(ORDER_CANCELLATION_REQUESTED, id, Content.NONE);
        happen(STOCK_RESERVATION_EXPIRED, id, Content.of(LINES, null));
        happen(ORDER_CANCELLATION_REQUESTED, id, Content.NONE);
        happen(SHIPMENT_CANCELLED, id, parcel(id));
        tell(ORDER_CANCELLED, id, Content.of(TOTAL, List.of()));
        refund(id);
        show(id, "CANCELLED", "PAYMENT_STATUS_REFUNDED", "SHIPMENT_STATUS_CANCELLED");
    }

    private void declined(String id) {
        place(id);
        happen(PAYMENT_REQUESTED, id, money(id));
        happen(PAYMENT_DECLINED, id, money(id));
        cancel(id);
        show(id, "CANCELLED", "PAYMENT_STATUS_DECLINED", "");
    }

    private void outOfStock(String id) {
        happen(ORDER_PLACED, id, GOODS);
        happen(STOCK_RESERVATION_REJECTED, id, Content.NONE);
        tell(ORDER_CANCELLED, id, Content.of(TOTAL, List.of()));
        show(id, "CANCELLED", "", "");
    }

    private void place(String id) {
        reserve(id);
        happen(ORDER_PLACED, id, GOODS);
        tell(ORDER_CONFIRMED, id, GOODS);
    }

    private void reserve(String id) {
        world.move(Move.RESERVE, SKU, 2, id);
        happen(STOCK_RESERVED, id, Content.of(LINES, World.START.plus(Duration.ofMinutes(15))));
    }

    private void expire(String id) {
        world.move(Move.RELEASE, SKU, 2, id);
        happen(STOCK_RESERVATION_EXPIRED, id, Content.of(LINES, null));
    }

    private void authorise(String id) {
        happen(PAYMENT_REQUESTED, id, money(id));
        happen(PAYMENT_AUTHORISED, id, money(id));
        tell(ORDER_PAID, id, GOODS);
    }

    private void dispatch(String id) {
        happen(SHIPMENT_PREPARED, id, parcel(id));
        happen(SHIPMENT_DISPATCHED, id, parcel(id));
        tell(ORDER_DISPATCHED, id, GOODS);
    }

    private void complete(String id) {
        happen(PAYMENT_CAPTURE_REQUESTED, id, money(id));
        happen(PAYMENT_CAPTURED, id, money(id));
        happen(ORDER_SETTLED, id, Content.of(TOTAL, List.of()));
        happen(SHIPMENT_DELIVERED, id, parcel(id));
        happen(ORDER_DELIVERED, id, Content.NONE);
        tell(ORDER_COMPLETED, id, Content.of(TOTAL, List.of()));
        show(id, "COMPLETED", "PAYMENT_STATUS_CAPTURED", "SHIPMENT_STATUS_DELIVERED");
    }

    private void cancel(String id) {
        tell(ORDER_CANCELLED, id, Content.of(TOTAL, List.of()));
        world.move(Move.RELEASE, SKU, 2, id);
        happen(STOCK_RELEASED, id, Content.of(LINES, null));
    }

    private void refund(String id) {
        happen(PAYMENT_REFUND_REQUESTED, id, money(id));
        happen(PAYMENT_REFUNDED, id, money(id));
    }

    private void happen(EventType type, String id, Content content) {
        world.happen(type, id, content);
    }

    private void tell(EventType type, String id, Content content) {
        happen(type, id, content);
        tell(type, id, "EMAIL");
        tell(type, id, "WEBHOOK");
    }

    private void tell(EventType type, String id, String channel) {
        String stream = id + ":" + type.name().toLowerCase(java.util.Locale.ROOT) + ":" + channel;
        String key = UUID.nameUUIDFromBytes(stream.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
        happen(NOTIFICATION_REQUESTED, stream, Content.message(key, type.fullName() + " to ada by " + channel));
        happen(EventType.NOTIFICATION_SENT, stream, Content.NONE);
        world.send(key, channel);
    }

    private void show(String id, String status, String payment, String shipment) {
        world.views.add(new ViewShown(
                id,
                status,
                world.version(Category.ORDER, id),
                payment,
                world.version(Category.PAYMENT, id),
                shipment,
                world.version(Category.SHIPMENT, id)));
    }

    private static Content money(String id) {
        return Content.of(TOTAL, "payment of " + id);
    }

    private static Content parcel(String id) {
        return Content.message("shipment of " + id, "");
    }
}
