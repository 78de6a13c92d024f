package dev.tandem.gateway.order;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer wants, where to, and how it is paid. */
@Schema(
        name = "PlaceOrder",
        description = "What a customer wants, where to, and how it is paid.",
        requiredProperties = {"customerId", "email", "lines", "shippingAddress", "paymentToken"})
public record PlaceOrderBody(
        @Schema(description = "Who orders.", pattern = "^[A-Za-z0-9._:-]{1,64}$", examples = "ada")
        String customerId,

        @Schema(description = "Where messages go.", maxLength = 254, examples = "ada@example.com")
        String email,

        @Schema(description = "What is ordered, in one currency.", minItems = 1, maxItems = 100)
        List<LineBody> lines,

        @Schema(description = "Where the goods go.") AddressBody shippingAddress,

        @Schema(
                description = "Names a means of payment at the provider. The sandbox takes test card numbers:"
                        + " 4242424242424242 approves, 4000000000000002 declines.",
                pattern = "^[A-Za-z0-9._-]{1,128}$",
                examples = "4242424242424242")
        String paymentToken) {}
