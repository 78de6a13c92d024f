package dev.tandem.messaging.quarkus.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.proto.ordering.v1.CancelOrderRequest;
import dev.tandem.proto.ordering.v1.GetOrderRequest;
import dev.tandem.proto.ordering.v1.OrderServiceBean;
import dev.tandem.proto.ordering.v1.PlaceOrderRequest;
import org.junit.jupiter.api.Test;

class RulesInExecutableTest {

    @Test
    void findsTheRequestsOfAService() {
        assertThat(RulesInExecutable.requestsOf(OrderServiceBean.class))
                .containsExactlyInAnyOrder(
                        PlaceOrderRequest.getDefaultInstance(),
                        CancelOrderRequest.getDefaultInstance(),
                        GetOrderRequest.getDefaultInstance());
    }
}
