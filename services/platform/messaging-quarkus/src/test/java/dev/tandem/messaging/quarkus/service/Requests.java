package dev.tandem.messaging.quarkus.service;

import dev.tandem.proto.ordering.v1.GetOrderRequest;
import dev.tandem.proto.ordering.v1.OrderLine;
import dev.tandem.proto.ordering.v1.PlaceOrderRequest;
import dev.tandem.proto.type.v1.Money;
import dev.tandem.proto.type.v1.PostalAddress;

/** Makes requests that obey their contract. */
final class Requests {
    private Requests() {}

    /** The name serves as idempotency key and as customer. */
    static PlaceOrderRequest.Builder order(String name) {
        return PlaceOrderRequest.newBuilder()
                .setIdempotencyKey(name)
                .setCustomerId(name)
                .setEmail("customer@example.com")
                .addLines(OrderLine.newBuilder()
                        .setSku("TEA-1")
                        .setQuantity(2)
                        .setUnitPrice(Money.newBuilder().setCurrencyCode("EUR").setMinorUnits(450)))
                .setShippingAddress(PostalAddress.newBuilder()
                        .setRecipient("Ada")
                        .setStreet("1 Lane")
                        .setPostalCode("12345")
                        .setCity("Town")
                        .setCountry("DE"))
                .setPaymentToken("4242424242424242");
    }

    static GetOrderRequest read(String orderId) {
        return GetOrderRequest.newBuilder().setOrderId(orderId).build();
    }
}
