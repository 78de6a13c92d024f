package dev.tandem.ordering.order.adapter.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import dev.tandem.ordering.order.model.StockOutcome;
import dev.tandem.ordering.order.model.StockOutcome.Why;
import dev.tandem.proto.inventory.v1.StockShortage;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockRefusalsTest {
    @ParameterizedTest
    @CsvSource({
        "FAILED_PRECONDITION, OUT_OF_STOCK, OUT_OF_STOCK",
        "NOT_FOUND, UNKNOWN_SKU, UNKNOWN_SKU",
        "FAILED_PRECONDITION, ALREADY_RELEASED, ALREADY_RELEASED",
        "ALREADY_EXISTS, OTHER_LINES, OTHER_LINES",
        "ALREADY_EXISTS, '', OTHER_LINES"
    })
    void areReadByTheirReason(Code code, String reason, Why why) {
        StatusRuntimeException refusal =
                status(code, ErrorInfo.newBuilder().setReason(reason).build());

        assertThat(StockRefusals.isOne(refusal)).isTrue();
        assertThat(StockRefusals.read(refusal)).isEqualTo(new StockOutcome.Refused(why, Map.of()));
    }

    @Test
    void nameWhatIsShort() {
        StatusRuntimeException refusal = status(
                Code.FAILED_PRECONDITION,
                ErrorInfo.newBuilder().setReason("OUT_OF_STOCK").build(),
                StockShortage.newBuilder()
                        .setSku("MUG-BLUE")
                        .setRequestedQuantity(2)
                        .setAvailableQuantity(1)
                        .build());

        StockOutcome.Refused refused = (StockOutcome.Refused) StockRefusals.read(refusal);
        assertThat(refused.details()).containsExactly(Map.entry("MUG-BLUE", "requested 2, available 1"));
    }

    @Test
    void areNotFailures() {
        assertThat(StockRefusals.isOne(io.grpc.Status.UNAVAILABLE.asRuntimeException()))
                .isFalse();
        assertThat(StockRefusals.isOne(io.grpc.Status.NOT_FOUND.asRuntimeException()))
                .isFalse();
        assertThat(StockRefusals.isOne(new IllegalStateException("bug"))).isFalse();
    }

    private static StatusRuntimeException status(Code code, Message... details) {
        return StatusProto.toStatusRuntimeException(Status.newBuilder()
                .setCode(code.value())
                .addAllDetails(Stream.of(details).map(Any::pack).toList())
                .build());
    }
}
