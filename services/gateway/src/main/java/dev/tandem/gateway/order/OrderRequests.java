package dev.tandem.gateway.order;

import dev.tandem.gateway.edge.Wire;
import dev.tandem.proto.ordering.v1.OrderLine;
import dev.tandem.proto.ordering.v1.PlaceOrderRequest;
import dev.tandem.proto.type.v1.Money;
import dev.tandem.proto.type.v1.PostalAddress;
import java.util.List;

/** Puts a REST body into ordering's words. What is missing stays unset: ordering names it among the violations. */
final class OrderRequests {
    private OrderRequests() {}

    static PlaceOrderRequest placeOrder(String idempotencyKey, PlaceOrderBody body) {
        PlaceOrderRequest.Builder request = PlaceOrderRequest.newBuilder()
                .setIdempotencyKey(idempotencyKey)
                .setCustomerId(Wire.orEmpty(body.customerId()))
                .setEmail(Wire.orEmpty(body.email()))
                .setPaymentToken(Wire.orEmpty(body.paymentToken()));
        List<LineBody> lines = body.lines() == null ? List.of() : body.lines();
        lines.forEach(line -> request.addLines(orderLine(line)));
        if (body.shippingAddress() != null) {
            request.setShippingAddress(address(body.shippingAddress()));
        }
        return request.build();
    }

    private static OrderLine orderLine(LineBody line) {
        OrderLine.Builder result = OrderLine.newBuilder();
        if (line == null) {
            return result.build();
        }
        result.setSku(Wire.orEmpty(line.sku())).setQuantity(line.quantity() == null ? 0 : line.quantity());
        if (line.unitPrice() != null) {
            result.setUnitPrice(money(line.unitPrice()));
        }
        return result.build();
    }

    private static Money money(MoneyBody money) {
        return Money.newBuilder()
                .setCurrencyCode(Wire.orEmpty(money.currencyCode()))
                .setMinorUnits(money.minorUnits() == null ? 0 : money.minorUnits())
                .build();
    }

    private static PostalAddress address(AddressBody address) {
        return PostalAddress.newBuilder()
                .setRecipient(Wire.orEmpty(address.recipient()))
                .setStreet(Wire.orEmpty(address.street()))
                .setPostalCode(Wire.orEmpty(address.postalCode()))
                .setCity(Wire.orEmpty(address.city()))
                .setCountry(Wire.orEmpty(address.country()))
                .build();
    }
}
