package dev.tandem.auditor.it;

import com.google.protobuf.Message;
import dev.tandem.proto.inventory.v1.StockDeducted;
import dev.tandem.proto.inventory.v1.StockItemDeducted;
import dev.tandem.proto.inventory.v1.StockItemReserved;
import dev.tandem.proto.inventory.v1.StockItemRestocked;
import dev.tandem.proto.inventory.v1.StockLevel;
import dev.tandem.proto.inventory.v1.StockReserved;
import dev.tandem.proto.notification.v1.NotificationChannel;
import dev.tandem.proto.notification.v1.NotificationRequested;
import dev.tandem.proto.notification.v1.NotificationSent;
import dev.tandem.proto.ordering.v1.OrderCompleted;
import dev.tandem.proto.ordering.v1.OrderConfirmed;
import dev.tandem.proto.ordering.v1.OrderDelivered;
import dev.tandem.proto.ordering.v1.OrderDispatched;
import dev.tandem.proto.ordering.v1.OrderLine;
import dev.tandem.proto.ordering.v1.OrderPaid;
import dev.tandem.proto.ordering.v1.OrderPlaced;
import dev.tandem.proto.ordering.v1.OrderSettled;
import dev.tandem.proto.payment.v1.PaymentAuthorised;
import dev.tandem.proto.payment.v1.PaymentCaptured;
import dev.tandem.proto.payment.v1.PaymentRequested;
import dev.tandem.proto.shipping.v1.ShipmentDelivered;
import dev.tandem.proto.shipping.v1.ShipmentDispatched;
import dev.tandem.proto.shipping.v1.ShipmentPrepared;
import dev.tandem.proto.type.v1.ItemQuantity;
import dev.tandem.proto.type.v1.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.UUID;

/** Writes one order that went well, as every service writes it. */
final class CompletedOrder {
    static final String ID = UUID.randomUUID().toString();
    static final String SKU = "LAMP";

    private static final Money TOTAL =
            Money.newBuilder().setCurrencyCode("EUR").setMinorUnits(2500).build();
    private static final OrderLine LINE =
            OrderLine.newBuilder().setSku(SKU).setQuantity(2).build();
    private static final ItemQuantity ITEM =
            ItemQuantity.newBuilder().setSku(SKU).setQuantity(2).build();

    private final Landscape landscape;

    CompletedOrder(Landscape landscape) {
        this.landscape = landscape;
    }

    void write() throws SQLException, IOException {
        ordering();
        inventory();
        payment();
        shipping();
        for (Class<?> step :
                new Class<?>[] {OrderConfirmed.class, OrderPaid.class, OrderDispatched.class, OrderCompleted.class}) {
            notify("tandem.ordering.v1." + step.getSimpleName());
        }
        tracking();
    }

    private void ordering() throws SQLException {
        add(
                "ordering",
                "order",
                OrderPlaced.newBuilder().setTotal(TOTAL).addLines(LINE).build());
        add(
                "ordering",
                "order",
                OrderConfirmed.newBuilder().setTotal(TOTAL).addLines(LINE).build());
        add(
                "ordering",
                "order",
                OrderPaid.newBuilder().setTotal(TOTAL).addLines(LINE).build());
        add(
                "ordering",
                "order",
                OrderDispatched.newBuilder().setTotal(TOTAL).addLines(LINE).build());
        add("ordering", "order", OrderSettled.newBuilder().setTotal(TOTAL).build());
        add("ordering", "order", OrderDelivered.newBuilder().build());
        add("ordering", "order", OrderCompleted.newBuilder().setTotal(TOTAL).build());
    }

    private void inventory() throws SQLException {
        stock(StockItemRestocked.newBuilder()
                .setSku(SKU)
                .setQuantity(10)
                .setLevel(level(10, 0, 0))
                .build());
        stock(StockItemReserved.newBuilder()
                .setSku(SKU)
                .setQuantity(2)
                .setLevel(level(8, 2, 0))
                .setOrderId(ID)
                .build());
        add(
                "inventory",
                "reservation",
                StockReserved.newBuilder().addLines(ITEM).build());
        stock(StockItemDeducted.newBuilder()
                .setSku(SKU)
                .setQuantity(2)
                .setLevel(level(8, 0, 2))
                .setOrderId(ID)
                .build());
        add(
                "inventory",
                "reservation",
                StockDeducted.newBuilder().addLines(ITEM).build());
    }

    private void payment() throws SQLException {
        add("payment", "payment", PaymentRequested.newBuilder().setAmount(TOTAL).build());
        add(
                "payment",
                "payment",
                PaymentAuthorised.newBuilder().setAmount(TOTAL).build());
        add("payment", "payment", PaymentCaptured.newBuilder().setAmount(TOTAL).build());
    }

    private void shipping() throws SQLException {
        add(
                "shipping",
                "shipment",
                ShipmentPrepared.newBuilder().setShipmentId("s").build());
        add(
                "shipping",
                "shipment",
                ShipmentDispatched.newBuilder().setShipmentId("s").build());
        add(
                "shipping",
                "shipment",
                ShipmentDelivered.newBuilder().setShipmentId("s").build());
    }

    private void notify(String step) throws SQLException, IOException {
        String key = UUID.randomUUID().toString();
        String stream = "notification/" + ID + ":" + step + ":email";
        landscape.add(landscape
                .of("notification")
                .append(
                        stream,
                        NotificationRequested.newBuilder()
                                .setNotificationId(key)
                                .setIdempotencyKey(key)
                                .setEventType(step)
                                .setRecipient("ada@example.com")
                                .setChannel(NotificationChannel.NOTIFICATION_CHANNEL_EMAIL)
                                .build()));
        landscape.add(landscape
                .of("notification")
                .append(
                        stream,
                        NotificationSent.newBuilder().setNotificationId(key).build()));
        Files.writeString(
                landscape.mails().resolve(step + ".eml"),
                "From: shop@example.com\r\nMessage-ID: <" + key + "@tandem.example>\r\n\r\nGood day\r\n");
    }

    private void tracking() throws SQLException {
        landscape.of("tracking").execute("""
                insert into order_views (order_id, customer_id, status, cancel_reason, payment_status, shipment_status,
                  carrier, tracking_number, placed, order_version, payment_version, shipment_version, entries,
                  created_at, updated_at)
                values ('%s', 'ada', 'COMPLETED', '', 'PAYMENT_STATUS_CAPTURED', 'SHIPMENT_STATUS_DELIVERED', '', '',
                  '', 7, 3, 3, 0, now(), now())""".formatted(ID));
        int position = 0;
        for (Row row : landscape.rows()) {
            if (row.isPublished() && !row.stream().startsWith("stock/")) {
                landscape
                        .of("tracking")
                        .execute("insert into timeline_entries values ('" + row.id() + "', '" + ID + "', " + ++position
                                + ", '" + row.type() + "', '', now(), '', '')");
            }
        }
    }

    private void stock(Message event) throws SQLException {
        landscape.add(landscape.of("inventory").append("stock/" + SKU, event));
    }

    private void add(String service, String category, Message event) throws SQLException {
        landscape.add(landscape.of(service).append(category + "/" + ID, event));
    }

    private static StockLevel level(long onHand, long reserved, long shipped) {
        return StockLevel.newBuilder()
                .setOnHand(onHand)
                .setReserved(reserved)
                .setShipped(shipped)
                .setReceived(10)
                .build();
    }
}
