package dev.tandem.gateway.order;

import com.google.protobuf.Timestamp;
import dev.tandem.proto.ordering.v1.Order;
import dev.tandem.proto.ordering.v1.OrderLine;
import dev.tandem.proto.ordering.v1.OrderStatus;
import dev.tandem.proto.tracking.v1.TimelineEntry;
import dev.tandem.proto.tracking.v1.WatchOrderResponse;
import dev.tandem.proto.type.v1.Money;
import dev.tandem.proto.type.v1.PostalAddress;
import java.time.Instant;

/** Orders and entries for tests, equal to those of the examples. */
final class Orders {
    static final String ID = OrderApi.UUID_EXAMPLE;
    static final Instant TIME = Instant.parse("2026-11-21T10:15:30.125Z");

    private Orders() {}

    static Order order(OrderStatus status) {
        return Order.newBuilder()
                .setOrderId(ID)
                .setCustomerId("ada")
                .setStatus(status)
                .addLines(
                        OrderLine.newBuilder().setSku("CUP-BLUE").setQuantity(2).setUnitPrice(euros(1250)))
                .setTotal(euros(2500))
                .setShippingAddress(PostalAddress.newBuilder()
                        .setRecipient("Ada Lovelace")
                        .setStreet("12 Analytical Row")
                        .setPostalCode("1011 AB")
                        .setCity("Amsterdam")
                        .setCountry("NL"))
                .setCreateTime(timestamp())
                .setUpdateTime(timestamp())
                .setVersion(2)
                .build();
    }

    static WatchOrderResponse entry(String cursor, String type, OrderStatus status) {
        return WatchOrderResponse.newBuilder()
                .setEntry(TimelineEntry.newBuilder()
                        .setCursor(cursor)
                        .setEventId("event-" + cursor)
                        .setEventType("tandem.ordering.v1." + type)
                        .setSource("/tandem/ordering")
                        .setEventTime(timestamp())
                        .setStatus(status)
                        .setSummary("It happened."))
                .build();
    }

    private static Money euros(long cents) {
        return Money.newBuilder().setCurrencyCode("EUR").setMinorUnits(cents).build();
    }

    private static Timestamp timestamp() {
        return Timestamp.newBuilder()
                .setSeconds(TIME.getEpochSecond())
                .setNanos(TIME.getNano())
                .build();
    }
}
