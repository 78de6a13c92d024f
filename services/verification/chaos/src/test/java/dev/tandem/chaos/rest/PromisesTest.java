package dev.tandem.chaos.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tandem.chaos.drive.Remembered;
import dev.tandem.chaos.rest.Promises.Broken;
import dev.tandem.dev.client.Answer;
import dev.tandem.dev.client.OrderRequest;
import dev.tandem.dev.smoke.OrderKind;
import dev.tandem.dev.smoke.PlannedOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromisesTest {

    private static final Answer ACCEPTED = answer(201, "orderId", "a");

    @Test
    void isContentWhenOrdersEndedAsTheyShould() {
        Broken broken = check(
                Map.of("a", "COMPLETED"),
                told(OrderKind.APPROVED, ACCEPTED),
                told(OrderKind.OUT_OF_STOCK, answer(409, "code", "OUT_OF_STOCK")));
        assertThat(broken).isEqualTo(new Broken(List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void findsAnAcceptedOrderThatDoesNotExist() {
        assertThat(check(Map.of(), told(OrderKind.APPROVED, ACCEPTED)).lost()).hasSize(1);
    }

    @Test
    void findsAnOrderThatNobodyWasToldOf() {
        Answer refused = answer(409, "code", "OUT_OF_STOCK");
        assertThat(check(Map.of("a", "CANCELLED"), told(OrderKind.OUT_OF_STOCK, refused))
                        .doubled())
                .hasSize(1);
    }

    @Test
    void findsTwoAnswersUnderOneKey() {
        Answer other = answer(201, "orderId", "b");
        assertThat(check(Map.of("a", "COMPLETED"), told(OrderKind.DUPLICATE, ACCEPTED, other))
                        .doubled())
                .hasSize(1);
    }

    @Test
    void findsAnOrderWithoutAnEnd() {
        assertThat(check(Map.of("a", ""), told(OrderKind.APPROVED, ACCEPTED)).unsettled())
                .hasSize(1);
    }

    @Test
    void findsOrdersThatEndedOtherwiseThanTheyShould() {
        assertThat(check(Map.of("a", "CANCELLED"), told(OrderKind.APPROVED, ACCEPTED))
                        .wrong())
                .hasSize(1);
        assertThat(check(Map.of("a", "COMPLETED"), told(OrderKind.DECLINED, ACCEPTED))
                        .wrong())
                .hasSize(1);
    }

    @Test
    void findsAnOrderThatWasNeverAnsweredOrRefusedForNoReason() {
        assertThat(check(Map.of(), told(OrderKind.APPROVED)).wrong()).hasSize(1);
        assertThat(check(Map.of(), told(OrderKind.APPROVED, answer(500, "code", "INTERNAL")))
                        .wrong())
                .hasSize(1);
    }

    @Test
    void aCancellationMustEndAsItWasAnswered() {
        assertThat(cancelled(200, "COMPLETED").wrong()).hasSize(1);
        assertThat(cancelled(200, "CANCELLED").wrong()).isEmpty();
        assertThat(cancelled(409, "CANCELLED").wrong()).hasSize(1);
        assertThat(cancelled(409, "COMPLETED").wrong()).isEmpty();
        assertThat(cancelled(202, "COMPLETED").wrong()).isEmpty();
        assertThat(cancelled(202, "CANCELLED").wrong()).isEmpty();
    }

    private static Broken cancelled(int answered, String end) {
        Remembered told = told(OrderKind.CANCELLED, ACCEPTED);
        return check(
                Map.of("a", end),
                new Remembered(told.plan(), told.answers(), 1, Optional.of(answer(answered, "status", ""))));
    }

    private static Broken check(Map<String, String> ends, Remembered... memory) {
        return Promises.of(ends).check(List.of(memory));
    }

    private static Remembered told(OrderKind kind, Answer... answers) {
        OrderRequest request = new OrderRequest("c", "SKU", 1, 100, OrderRequest.APPROVED_CARD);
        return new Remembered(
                new PlannedOrder(kind, request, "key"), List.of(answers), answers.length, Optional.empty());
    }

    private static Answer answer(int status, String field, String value) {
        return new Answer(status, JsonNodeFactory.instance.objectNode().put(field, value), 0);
    }
}
