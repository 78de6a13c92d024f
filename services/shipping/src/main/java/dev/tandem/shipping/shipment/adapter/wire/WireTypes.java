package dev.tandem.shipping.shipment.adapter.wire;

import com.google.protobuf.Timestamp;
import dev.tandem.proto.type.v1.ItemQuantity;
import dev.tandem.proto.type.v1.PostalAddress;
import dev.tandem.shipping.shipment.model.Address;
import dev.tandem.shipping.shipment.model.Parcel;
import dev.tandem.shipping.shipment.model.ParcelLine;
import java.time.Instant;
import java.util.List;

/** The contract's types for the model's, and back. */
public final class WireTypes {
    private WireTypes() {}

    static Timestamp time(Instant at) {
        return Timestamp.newBuilder()
                .setSeconds(at.getEpochSecond())
                .setNanos(at.getNano())
                .build();
    }

    static Instant instant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }

    static List<ItemQuantity> lines(Parcel parcel) {
        return parcel.lines().stream()
                .map(line -> ItemQuantity.newBuilder()
                        .setSku(line.sku())
                        .setQuantity(line.quantity())
                        .build())
                .toList();
    }

    static PostalAddress address(Address address) {
        return PostalAddress.newBuilder()
                .setRecipient(address.recipient())
                .setStreet(address.street())
                .setPostalCode(address.postalCode())
                .setCity(address.city())
                .setCountry(address.country())
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

    static Parcel parcel(List<ItemQuantity> lines, PostalAddress address) {
        return new Parcel(
                lines.stream()
                        .map(line -> new ParcelLine(line.getSku(), line.getQuantity()))
                        .toList(),
                address(address));
    }
}
