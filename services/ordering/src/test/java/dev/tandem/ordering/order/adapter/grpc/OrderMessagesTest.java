package dev.tandem.ordering.order.adapter.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.proto.ordering.v1.OrderLine;
import dev.tandem.proto.ordering.v1.PlaceOrderRequest;
import org.junit.jupiter.api.Test;

class OrderMessagesTest {
    private static final PlaceOrderRequest REQUEST = request("key", 1);

    @Test
    void retryNamesTheSameOrder() {
        PlaceOrderRequest retry = request("key", 1);

        assertThat(OrderMessages.purchase(retry).orderId())
                .isEqualTo(OrderMessages.purchase(REQUEST).orderId());
        assertThat(OrderMessages.commandId(retry)).isEqualTo(OrderMessages.commandId(REQUEST));
    }

    /** Else it would reserve other lines under the first order's id before it is refused. */
    @Test
    void anotherRequestUnderTheSameKeyIsTheSameCommandButNotTheSameOrder() {
        PlaceOrderRequest other = request("key", 2);

        assertThat(OrderMessages.commandId(other)).isEqualTo(OrderMessages.commandId(REQUEST));
        assertThat(OrderMessages.purchase(other).orderId())
                .isNotEqualTo(OrderMessages.purchase(REQUEST).orderId());
    }

    @Test
    void sameRequestUnderAnotherKeyIsAnotherOrder() {
        PlaceOrderRequest other = request("another-key", 1);

        assertThat(OrderMessages.purchase(other).orderId())
                .isNotEqualTo(OrderMessages.purchase(REQUEST).orderId());
    }

    private static PlaceOrderRequest request(String key, int quantity) {
        OrderLine.Builder line = OrderLine.newBuilder().setSku("CUP-BLUE").setQuantity(quantity);
        line.getUnitPriceBuilder().setCurrencyCode("EUR").setMinorUnits(1250);
        PlaceOrderRequest.Builder request = PlaceOrderRequest.newBuilder()
                .setIdempotencyKey(key)
                .setCustomerId("c-1")
                .setEmail("c1@example.com")
                .addLines(line)
                .setPaymentToken("4242424242424242");
        request.getShippingAddressBuilder()
                .setRecipient("A")
                .setStreet("S")
                .setPostalCode("1")
                .setCity("B")
                .setCountry("DE");
        return request.build();
    }
}
