package dev.tandem.dev.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.dev.client.Answer;
import dev.tandem.dev.client.OrderRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeBookTest {

    private static final Answer CREATED = answer(201, "one");

    @Test
    void acceptsOrdersThatEndedAsTheirKindSays() {
        assertThat(check(order(OrderKind.APPROVED, null, "COMPLETED", ""))).isEmpty();
        assertThat(check(order(OrderKind.DECLINED, null, "CANCELLED", "PAYMENT_DECLINED")))
                .isEmpty();
        assertThat(check(order(OrderKind.OUT_OF_STOCK, null, "CANCELLED", "OUT_OF_STOCK")))
                .isEmpty();
    }

    @Test
    void findsWhatEndedOtherwise() {
        assertThat(types(order(OrderKind.APPROVED, null, "CANCELLED", "PAYMENT_DECLINED")))
                .containsExactly(Finding.Type.WRONG);
        assertThat(types(order(OrderKind.DECLINED, null, "COMPLETED", ""))).containsExactly(Finding.Type.WRONG);
        assertThat(types(order(OrderKind.APPROVED, null, "PAID", ""))).containsExactly(Finding.Type.LOST);
    }

    @Test
    void holdsACancellationToItsAnswer() {
        assertThat(check(order(OrderKind.CANCELLED, 200, "CANCELLED", ""))).isEmpty();
        assertThat(types(order(OrderKind.CANCELLED, 200, "COMPLETED", ""))).containsExactly(Finding.Type.WRONG);
        assertThat(check(order(OrderKind.CANCELLED, 202, "COMPLETED", ""))).isEmpty();
        assertThat(check(order(OrderKind.CANCELLED, 409, "COMPLETED", ""))).isEmpty();
        assertThat(types(order(OrderKind.CANCELLED, 409, "CANCELLED", ""))).containsExactly(Finding.Type.WRONG);
        assertThat(types(order(OrderKind.CANCELLED, 500, "CANCELLED", ""))).containsExactly(Finding.Type.WRONG);
    }

    @Test
    void findsARepeatThatMadeASecondOrder() {
        PlacedOrder placed = new PlacedOrder(
                plan(OrderKind.DUPLICATE), List.of(CREATED, CREATED, answer(201, "two")), Optional.empty());
        assertThat(types(new FinalOrder(placed, "COMPLETED", ""))).containsExactly(Finding.Type.DOUBLED);
        assertThat(placed.absorbedDuplicates()).isEqualTo(1);
    }

    private static List<Finding> check(FinalOrder order) {
        return new OutcomeBook().check(List.of(order));
    }

    private static List<Finding.Type> types(FinalOrder order) {
        return check(order).stream().map(Finding::type).toList();
    }

    private static FinalOrder order(OrderKind kind, Integer cancelStatus, String status, String reason) {
        Optional<Answer> cancellation = Optional.ofNullable(cancelStatus).map(code -> answer(code, "one"));
        return new FinalOrder(new PlacedOrder(plan(kind), List.of(CREATED), cancellation), status, reason);
    }

    private static PlannedOrder plan(OrderKind kind) {
        return new PlannedOrder(kind, new OrderRequest("smoke", "CUP", 1, 100, OrderRequest.APPROVED_CARD), "key");
    }

    private static Answer answer(int status, String orderId) {
        ObjectNode body = new ObjectMapper().createObjectNode().put("orderId", orderId);
        return new Answer(status, body, 1);
    }
}
