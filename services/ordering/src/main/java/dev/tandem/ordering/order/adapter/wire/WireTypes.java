package dev.tandem.ordering.order.adapter.wire;

import com.google.protobuf.Timestamp;
import dev.tandem.ordering.order.model.Address;
import dev.tandem.ordering.order.model.Basket;
import dev.tandem.ordering.order.model.Money;
import dev.tandem.ordering.order.model.OrderLine;
import dev.tandem.proto.type.v1.PostalAddress;
import java.time.Instant;
import java.util.List;

/** The values that orders are made of, to and from the contract's. */
public final class WireTypes {
    private WireTypes() {}

    public static Basket basket(List<dev.tandem.proto.ordering.v1.OrderLine> lines) {
        return new Basket(lines.stream()
                .map(line -> new OrderLine(line.getSku(), line.getQuantity(), money(line.getUnitPrice())))
                .toList());
    }

    public static List<dev.tandem.proto.ordering.v1.OrderLine> lines(Basket basket) {
        return basket.lines().stream()
                .map(line -> dev.tandem.proto.ordering.v1.OrderLine.newBuilder()
                        .setSku(line.sku())
                        .setQuantity(line.quantity())
                        .setUnitPrice(money(line.unitPrice()))
                        .build())
                .toList();
    }

    public static Money money(dev.tandem.proto.type.v1.Money money) {
        return new Money(money.getCurrencyCode(), money.getMinorUnits());
    }

    public static dev.tandem.proto.type.v1.Money money(Money money) {
        return dev.tandem.proto.type.v1.Money.newBuilder()
                .setCurrencyCode(money.currency())
                .setMinorUnits(money.minorUnits())
                .build();
    }

    public static Address address(PostalAddress address) {
        return new Address(
                address.getRecipient(),
                address.getStreet(),
                address.getPostalCode(),
                address.getCity(),
                address.getCountry());
    }

    public static PostalAddress address(Address address) {
        return PostalAddress.newBuilder()
                .setRecipient(address.recipient())
                .setStreet(address.street())
                .setPostalCode(address.postalCode())
                .setCity(address.city())
                .setCountry(address.country())
                .build();
    }

    public static Instant instant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }

    public static Timestamp timestamp(Instant time) {
        return Timestamp.newBuilder()
                .setSeconds(time.getEpochSecond())
                .setNanos(time.getNano())
                .build();
    }
}
