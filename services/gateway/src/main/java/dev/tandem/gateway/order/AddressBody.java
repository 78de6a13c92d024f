package dev.tandem.gateway.order;

import dev.tandem.proto.type.v1.PostalAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where goods are delivered. */
@Schema(name = "PostalAddress", description = "Where goods are delivered.")
public record AddressBody(
        @Schema(maxLength = 128, examples = "Ada Lovelace") String recipient,

        @Schema(maxLength = 128, examples = "12 Analytical Row")
        String street,

        @Schema(maxLength = 16, examples = "1011 AB") String postalCode,
        @Schema(maxLength = 128, examples = "Amsterdam") String city,

        @Schema(description = "ISO 3166-1 alpha-2 code.", pattern = "^[A-Z]{2}$", examples = "NL")
        String country) {

    static AddressBody of(PostalAddress address) {
        return new AddressBody(
                address.getRecipient(),
                address.getStreet(),
                address.getPostalCode(),
                address.getCity(),
                address.getCountry());
    }
}
