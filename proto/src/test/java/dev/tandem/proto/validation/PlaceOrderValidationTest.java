package dev.tandem.proto.validation;

import static dev.tandem.proto.validation.GoodRequests.address;
import static dev.tandem.proto.validation.GoodRequests.line;
import static dev.tandem.proto.validation.GoodRequests.placeOrder;
import static dev.tandem.proto.validation.GoodRequests.price;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tandem.proto.ordering.v1.PlaceOrderRequest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlaceOrderValidationTest {

    static Stream<Arguments> badHeads() {
        return Stream.of(
                arguments(placeOrder().clearIdempotencyKey(), "idempotency_key"),
                arguments(placeOrder().setIdempotencyKey("k".repeat(129)), "idempotency_key"),
                arguments(placeOrder().setIdempotencyKey("two words"), "idempotency_key"),
                arguments(placeOrder().clearCustomerId(), "customer_id"),
                arguments(placeOrder().setCustomerId("c".repeat(65)), "customer_id"),
                arguments(placeOrder().setCustomerId("a\r\nb"), "customer_id"),
                arguments(placeOrder().clearEmail(), "email"),
                arguments(placeOrder().setEmail("ada"), "email"),
                arguments(placeOrder().setEmail("ada@example.org\r\nBcc: eve@example.org"), "email"),
                arguments(placeOrder().setEmail("a".repeat(250) + "@x.org"), "email"),
                arguments(placeOrder().clearPaymentToken(), "payment_token"),
                arguments(placeOrder().setPaymentToken("4242 4242"), "payment_token"));
    }

    static Stream<Arguments> badAddresses() {
        return Stream.of(
                arguments(placeOrder().clearShippingAddress(), "shipping_address"),
                arguments(placeOrder().setShippingAddress(address().setRecipient(" ")), "shipping_address.recipient"),
                arguments(placeOrder().setShippingAddress(address().setStreet("a\nb")), "shipping_address.street"),
                arguments(placeOrder().setShippingAddress(address().setCity("x".repeat(129))), "shipping_address.city"),
                arguments(placeOrder().setShippingAddress(address().clearPostalCode()), "shipping_address.postal_code"),
                arguments(
                        placeOrder().setShippingAddress(address().setCountry("Germany")), "shipping_address.country"));
    }

    static Stream<Arguments> badLines() {
        return Stream.of(
                arguments(placeOrder().clearLines(), "lines"),
                arguments(placeOrder().setLines(1, line("tea")), "lines[1].sku"),
                arguments(placeOrder().setLines(1, line("S".repeat(65))), "lines[1].sku"),
                arguments(placeOrder().setLines(1, line("CUP-2").setQuantity(0)), "lines[1].quantity"),
                arguments(placeOrder().setLines(1, line("CUP-2").setQuantity(-1)), "lines[1].quantity"),
                arguments(placeOrder().setLines(1, line("CUP-2").setQuantity(10_001)), "lines[1].quantity"),
                arguments(
                        placeOrder().setLines(1, line("CUP-2").setUnitPrice(price("EUR", 0))),
                        "lines[1].unit_price.minor_units"),
                arguments(
                        placeOrder().setLines(1, line("CUP-2").setUnitPrice(price("EUR", 1_000_000_000_001L))),
                        "lines[1].unit_price.minor_units"),
                arguments(placeOrder().setLines(1, line("TEA-1")), "place_order.lines.distinct_skus"),
                arguments(
                        placeOrder().setLines(1, line("CUP-2").setUnitPrice(price("USD", 1999))),
                        "place_order.lines.one_currency"));
    }

    @ParameterizedTest
    @MethodSource({"badHeads", "badAddresses", "badLines"})
    void namesTheOneThingThatIsWrong(PlaceOrderRequest.Builder request, String place) {
        assertThat(Violations.of(request.build())).containsExactly(place);
    }

    @Test
    void acceptsHundredLinesAndRefusesOneMore() {
        PlaceOrderRequest.Builder request = placeOrder().clearLines();
        IntStream.range(0, 100).forEach(i -> request.addLines(line("SKU-" + i)));
        assertThat(Violations.of(request.build())).isEmpty();
        assertThat(Violations.of(request.addLines(line("SKU-100")).build())).containsExactly("lines");
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        PlaceOrderRequest empty = PlaceOrderRequest.getDefaultInstance();
        List<String> places =
                List.of("idempotency_key", "customer_id", "email", "lines", "shipping_address", "payment_token");
        assertThat(Violations.of(empty)).containsExactlyInAnyOrderElementsOf(places);
    }
}
