package dev.tandem.messaging.quarkus.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Status;
import dev.tandem.proto.operations.v1.ListLettersRequest;
import dev.tandem.proto.ordering.v1.GetOrderRequest;
import dev.tandem.proto.ordering.v1.OrderLine;
import dev.tandem.proto.ordering.v1.PlaceOrderRequest;
import dev.tandem.proto.type.v1.Money;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import org.junit.jupiter.api.Test;

class RequestValidatorTest {
    private final RequestValidator validator = new RequestValidator();

    @Test
    void letsAGoodRequestPass() {
        GetOrderRequest good = GetOrderRequest.newBuilder()
                .setOrderId("7c1ef9f0-9d21-4d6e-8f0e-3d1d9c1b8a11")
                .build();

        assertThat(validator.check(good)).isEmpty();
    }

    @Test
    void namesTheFieldDeepInsideTheRequest() throws InvalidProtocolBufferException {
        PlaceOrderRequest request = PlaceOrderRequest.newBuilder()
                .addLines(line("TEA-1", 1))
                .addLines(line("TEA-2", -5))
                .build();

        BadRequest details = details(validator.check(request).orElseThrow());

        assertThat(details.getFieldViolationsList())
                .extracting(FieldViolation::getField)
                .contains("lines[1].quantity", "customer_id", "email");
        assertThat(details.getFieldViolationsList()).allSatisfy(violation -> {
            assertThat(violation.getDescription()).isNotEmpty();
            assertThat(violation.getReason()).isNotEmpty();
        });
    }

    @Test
    void saysInOneSentenceWhatIsWrong() {
        GetOrderRequest bad =
                GetOrderRequest.newBuilder().setOrderId("nonsense").build();

        StatusRuntimeException refusal = validator.check(bad).orElseThrow();

        assertThat(refusal.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(refusal.getStatus().getDescription()).startsWith("Invalid request: order_id: ");
    }

    @Test
    void timestampBeyondTheCalendarIsTheCallersFault() {
        ListLettersRequest.Builder request = ListLettersRequest.newBuilder();
        request.getQueryBuilder().getEarliestParkTimeBuilder().setSeconds(Long.MAX_VALUE);

        StatusRuntimeException refusal = validator.check(request.build()).orElseThrow();

        assertThat(refusal.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(refusal.getStatus().getDescription()).contains("timestamp");
    }

    private static OrderLine line(String sku, int quantity) {
        return OrderLine.newBuilder()
                .setSku(sku)
                .setQuantity(quantity)
                .setUnitPrice(Money.newBuilder().setCurrencyCode("EUR").setMinorUnits(100))
                .build();
    }

    private static BadRequest details(StatusRuntimeException refusal) throws InvalidProtocolBufferException {
        Status status = StatusProto.fromThrowable(refusal);
        assertThat(status).isNotNull();
        return status.getDetails(0).unpack(BadRequest.class);
    }
}
