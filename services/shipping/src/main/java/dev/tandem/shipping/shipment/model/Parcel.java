package dev.tandem.shipping.shipment.model;

import java.util.List;

/** What is shipped, and where to. */
public record Parcel(List<ParcelLine> lines, Address address) {
    static final Parcel NONE = new Parcel(List.of(), new Address("", "", "", "", ""));

    public Parcel {
        lines = List.copyOf(lines);
    }
}
