package dev.tandem.messaging.quarkus.service;

import static dev.tandem.messaging.quarkus.service.DeadLetterDesk.eventually;
import static dev.tandem.messaging.quarkus.service.DeadLetterDesk.fields;
import static dev.tandem.messaging.quarkus.service.DeadLetterDesk.reason;
import static dev.tandem.messaging.quarkus.service.DeadLetterDesk.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.tandem.messaging.EventHeaders;
import dev.tandem.proto.operations.v1.DeadLetterServiceGrpc;
import dev.tandem.proto.operations.v1.GetLetterRequest;
import dev.tandem.proto.operations.v1.GetLetterResponse;
import dev.tandem.proto.operations.v1.Letter;
import dev.tandem.proto.operations.v1.LetterAction;
import dev.tandem.proto.operations.v1.LetterActionKind;
import dev.tandem.proto.operations.v1.LetterStatus;
import dev.tandem.proto.operations.v1.ListLettersRequest;
import dev.tandem.proto.ordering.v1.OrderCancelled;
import dev.tandem.proto.ordering.v1.OrderServiceGrpc.OrderServiceBlockingStub;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Inject;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnRealInfrastructure
class DeadLetterIT {
    private static final String TIME = "2026-11-21T10:00:00Z";

    @GrpcClient("orders")
    OrderServiceBlockingStub orders;

    @Inject
    FaultyHandler handler;

    @Inject
    MeterRegistry metrics;

    Outages outages;
    private ForeignTopic topic;
    private DeadLetterDesk desk;

    @BeforeEach
    void open() {
        outages.awaitService();
        topic = new ForeignTopic(outages.bootstrapServers());
        desk = new DeadLetterDesk(DeadLetterServiceGrpc.newBlockingStub(orders.getChannel()));
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void redrivenLetterIsAppliedBeforeTheRecordsBehindIt() {
        handler.failTimes("revived", Integer.MAX_VALUE);
        topic.send("revived", 1);
        Letter dead = desk.awaitDead("revived");
        topic.send("revived", 2);
        handler.failTimes("revived", 0);

        assertThat(desk.redrive(dead).getStatus()).isEqualTo(LetterStatus.LETTER_STATUS_CLAIMED);

        eventually()
                .untilAsserted(() -> assertThat(handler.versionsOf("revived")).containsExactly(1L, 2L));
        assertThat(desk.get(dead).getLetter().getStatus()).isEqualTo(LetterStatus.LETTER_STATUS_APPLIED);
    }

    @Test
    void whatIsNotPossibleIsToldWithTheStatus() throws InvalidProtocolBufferException {
        handler.failTimes("settled", Integer.MAX_VALUE);
        topic.send("settled", 1);
        Letter dead = desk.awaitDead("settled");
        desk.discard(dead);

        StatusRuntimeException refusal = refusal(() -> desk.redrive(dead));

        assertThat(refusal.getStatus().getCode()).isEqualTo(Code.FAILED_PRECONDITION);
        assertThat(reason(refusal).getReason()).isEqualTo("LETTER_SETTLED");
        assertThat(reason(refusal).getMetadataMap()).containsEntry("status", "DISCARDED");
        assertThat(refusal(() -> desk.get(Letter.newBuilder()
                                .setLetterId(UUID.randomUUID().toString())
                                .build()))
                        .getStatus()
                        .getCode())
                .isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void badRequestsAreRefusedByTheContract() throws InvalidProtocolBufferException {
        StatusRuntimeException noId = refusal(() -> desk.service().getLetter(GetLetterRequest.getDefaultInstance()));
        StatusRuntimeException noToken = refusal(() -> desk.service()
                .listLetters(ListLettersRequest.newBuilder().setPageToken("abc").build()));

        assertThat(noId.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(fields(noId)).containsExactly("letter_id");
        assertThat(fields(noToken)).containsExactly("page_token");
    }

    @Test
    void valueIsShownAndEditedAsJsonOfItsType() throws InvalidProtocolBufferException {
        OrderCancelled event = OrderCancelled.newBuilder().setOrderId("order-1").build();
        handler.failTimes("edited", Integer.MAX_VALUE);
        topic.send(event("edited", event));
        Letter dead = desk.awaitDead("edited");

        assertThat(desk.get(dead).getRecordValueJson()).contains("\"orderId\": \"order-1\"");
        assertThat(fields(refusal(() -> desk.edit(dead, "{\"orderNumber\": 1}"))))
                .containsExactly("value_json");

        assertThat(desk.edit(dead, "{\"orderId\": \"order-2\"}").getEdited()).isTrue();

        GetLetterResponse edited = desk.get(dead);
        assertThat(edited.getReplacementJson()).contains("\"orderId\": \"order-2\"");
        assertThat(edited.getRecordValue()).isEqualTo(event.toByteString());
        LetterAction action = edited.getActions(0);
        assertThat(action.getKind()).isEqualTo(LetterActionKind.LETTER_ACTION_KIND_EDIT);
        assertThat(action.getActor()).isEqualTo(DeadLetterDesk.ACTOR);
        assertThat(OrderCancelled.parseFrom(action.getValueBefore()).getOrderId())
                .isEqualTo("order-1");
        assertThat(OrderCancelled.parseFrom(action.getValueAfter()).getOrderId())
                .isEqualTo("order-2");
    }

    @Test
    void valueOfAnUnknownTypeCannotBeEdited() throws InvalidProtocolBufferException {
        handler.failTimes("unknown", Integer.MAX_VALUE);
        topic.send("unknown", 1);
        Letter dead = desk.awaitDead("unknown");

        assertThat(reason(refusal(() -> desk.edit(dead, "{}"))).getReason()).isEqualTo("UNKNOWN_TYPE");
        assertThat(desk.get(dead).getRecordValueJson()).isEmpty();
    }

    @Test
    void waitingLettersShowInTheMetrics() {
        topic.sendRaw("measured", new byte[] {1});
        desk.await("measured", LetterStatus.LETTER_STATUS_DEAD);

        eventually().untilAsserted(() -> assertThat(metrics.get("tandem.letters")
                        .tag("status", "dead")
                        .gauge()
                        .value())
                .isPositive());
        assertThat(metrics.get("tandem.lanes.open").gauge().value()).isPositive();
    }

    private static ProducerRecord<String, byte[]> event(String key, OrderCancelled event) {
        ProducerRecord<String, byte[]> template = ForeignTopic.event(key, 1, TIME);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(template.topic(), null, key, event.toByteArray(), template.headers());
        record.headers().remove(EventHeaders.TYPE);
        record.headers().add(EventHeaders.TYPE, "tandem.ordering.v1.OrderCancelled".getBytes(UTF_8));
        return record;
    }
}
