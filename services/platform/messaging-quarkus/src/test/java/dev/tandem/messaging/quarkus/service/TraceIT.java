package dev.tandem.messaging.quarkus.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.MessageContext;
import dev.tandem.proto.ordering.v1.OrderServiceGrpc.OrderServiceBlockingStub;
import dev.tandem.testkit.example.AccountCommand;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Inject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnRealInfrastructure
class TraceIT {
    @GrpcClient("orders")
    OrderServiceBlockingStub orders;

    @Inject
    RecordedSpans spans;

    @Inject
    Ledger ledger;

    @Inject
    CommandBus<AccountCommand, Long> bus;

    Outages outages;

    @BeforeEach
    void awaitService() {
        outages.awaitService();
    }

    @Test
    void oneTraceRunsFromTheCallThroughCommitAndBrokerToTheConsumer() {
        orders.placeOrder(Requests.order("traced").build());

        SpanData process = spans.await(span -> span.getName().equals("process test.account.events.v1")
                && span.getAttributes().asMap().containsValue("traced"));
        SpanData command = spans.await(span -> span.getSpanId().equals(process.getParentSpanId()));
        SpanData server = spans.await(span -> span.getSpanId().equals(command.getParentSpanId()));
        SpanData client = spans.await(span -> span.getSpanId().equals(server.getParentSpanId()));

        assertThat(command.getName()).isEqualTo("command Deposit");
        assertThat(server.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(client.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(process.getTraceId()).isEqualTo(client.getTraceId());
    }

    @Test
    void relayPublishesBesideTheConsumersInTheTraceOfTheCall() {
        orders.placeOrder(Requests.order("published").build());

        SpanData process = spans.await(span -> span.getName().equals("process test.account.events.v1")
                && span.getAttributes().asMap().containsValue("published"));
        SpanData publish = spans.await(span -> span.getName().equals("publish test.account.events.v1")
                && span.getTraceId().equals(process.getTraceId()));

        assertThat(publish.getKind()).isEqualTo(SpanKind.PRODUCER);
        assertThat(publish.getParentSpanId()).isEqualTo(process.getParentSpanId());
    }

    @Test
    void conversationIsKeptAcrossTheBroker() {
        bus.submit(Commands.deposit("talk", MessageContext.empty().withCorrelationId("order-77")));

        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(ledger.correlationIdsOf("talk"))
                .containsExactly("order-77"));
    }
}
