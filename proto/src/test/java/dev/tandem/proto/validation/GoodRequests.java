package dev.tandem.proto.validation;

import com.google.protobuf.Message;
import dev.tandem.proto.inventory.v1.GetStockRequest;
import dev.tandem.proto.inventory.v1.ListStockRequest;
import dev.tandem.proto.inventory.v1.ReleaseStockRequest;
import dev.tandem.proto.inventory.v1.ReserveStockRequest;
import dev.tandem.proto.inventory.v1.RestockItemRequest;
import dev.tandem.proto.notification.v1.ListNotificationsRequest;
import dev.tandem.proto.ordering.v1.CancelOrderRequest;
import dev.tandem.proto.ordering.v1.GetOrderRequest;
import dev.tandem.proto.ordering.v1.OrderLine;
import dev.tandem.proto.ordering.v1.PlaceOrderRequest;
import dev.tandem.proto.payment.v1.GetPaymentRequest;
import dev.tandem.proto.shipping.v1.GetShipmentRequest;
import dev.tandem.proto.tracking.v1.GetOrderViewRequest;
import dev.tandem.proto.tracking.v1.ListOrdersRequest;
import dev.tandem.proto.tracking.v1.WatchOrderRequest;
import dev.tandem.proto.type.v1.ItemQuantity;
import dev.tandem.proto.type.v1.Money;
import dev.tandem.proto.type.v1.PostalAddress;
import java.util.stream.Stream;

/** One request of every type that the contract accepts. Tests of bad ones change a single thing. */
final class GoodRequests {

    static final String ORDER_ID = "0198b4a2-7c1e-5a53-9d0e-0a1b2c3d4e5f";

    private GoodRequests() {}

    static Stream<Message> all() {
        return Stream.of(
                placeOrder().build(),
                CancelOrderRequest.newBuilder().setOrderId(ORDER_ID).build(),
                GetOrderRequest.newBuilder().setOrderId(ORDER_ID).build(),
                reserveStock().build(),
                ReleaseStockRequest.newBuilder().setOrderId(ORDER_ID).build(),
                restockItem().build(),
                GetStockRequest.newBuilder().setSku("TEA-1").build(),
                ListStockRequest.getDefaultInstance(),
                GetPaymentRequest.newBuilder().setOrderId(ORDER_ID).build(),
                GetShipmentRequest.newBuilder().setOrderId(ORDER_ID).build(),
                ListNotificationsRequest.newBuilder().setOrderId(ORDER_ID).build(),
                GetOrderViewRequest.newBuilder().setOrderId(ORDER_ID).build(),
                ListOrdersRequest.getDefaultInstance(),
                WatchOrderRequest.newBuilder().setOrderId(ORDER_ID).build());
    }

    static PlaceOrderRequest.Builder placeOrder() {
        return PlaceOrderRequest.newBuilder()
                .setIdempotencyKey("7f6b1c1e-0c1e-4a53-9d0e-0a1b2c3d4e5f")
                .setCustomerId("customer-1")
                .setEmail("ada@example.org")
                .addLines(line("TEA-1"))
                .addLines(line("CUP-2"))
                .setShippingAddress(address())
                .setPaymentToken("4242424242424242");
    }

    static OrderLine.Builder line(String sku) {
        return OrderLine.newBuilder().setSku(sku).setQuantity(2).setUnitPrice(price("EUR", 1999));
    }

    static Money price(String currency, long minorUnits) {
        return Money.newBuilder()
                .setCurrencyCode(currency)
                .setMinorUnits(minorUnits)
                .build();
    }

    static PostalAddress.Builder address() {
        return PostalAddress.newBuilder()
                .setRecipient("Ada Lovelace")
                .setStreet("Torstraße 1")
                .setPostalCode("10119")
                .setCity("Berlin")
                .setCountry("DE");
    }

    static ReserveStockRequest.Builder reserveStock() {
        return ReserveStockRequest.newBuilder()
                .setOrderId(ORDER_ID)
                .addLines(ItemQuantity.newBuilder().setSku("TEA-1").setQuantity(2));
    }

    static RestockItemRequest.Builder restockItem() {
        return RestockItemRequest.newBuilder()
                .setIdempotencyKey("delivery-1")
                .setSku("TEA-1")
                .setQuantity(100);
    }
}
