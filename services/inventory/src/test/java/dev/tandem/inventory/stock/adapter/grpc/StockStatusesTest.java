package dev.tandem.inventory.stock.adapter.grpc;

import static dev.tandem.inventory.stock.StockSamples.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import dev.tandem.inventory.stock.model.RejectReason;
import dev.tandem.inventory.stock.model.ReservationState;
import dev.tandem.inventory.stock.model.Shortage;
import dev.tandem.proto.inventory.v1.StockShortage;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StockStatusesTest {
    private static final int HEADER_LIMIT = 8 * 1024;

    @Test
    void nameReasonAndShortages() throws Exception {
        StatusRuntimeException told = StockStatuses.rejected(
                ReservationState.rejected(ORDER, RejectReason.OUT_OF_STOCK, List.of(new Shortage("MUG-BLUE", 2, 1))));

        assertThat(told.getStatus().getCode()).isEqualTo(io.grpc.Status.Code.FAILED_PRECONDITION);
        List<Any> details = StatusProto.fromThrowable(told).getDetailsList();
        assertThat(details.get(0).unpack(ErrorInfo.class).getReason()).isEqualTo("OUT_OF_STOCK");
        assertThat(details.get(1).unpack(StockShortage.class))
                .isEqualTo(StockShortage.newBuilder()
                        .setSku("MUG-BLUE")
                        .setRequestedQuantity(2)
                        .setAvailableQuantity(1)
                        .build());
    }

    @Test
    void anUnknownSkuIsNotFound() {
        StatusRuntimeException told = StockStatuses.rejected(
                ReservationState.rejected(ORDER, RejectReason.UNKNOWN_SKU, List.of(new Shortage("NONE", 2, 0))));

        assertThat(told.getStatus().getCode()).isEqualTo(io.grpc.Status.Code.NOT_FOUND);
    }

    @Test
    void aBadPageTokenIsAFieldViolation() throws Exception {
        StatusRuntimeException told = StockStatuses.badPageToken();

        assertThat(told.getStatus().getCode()).isEqualTo(io.grpc.Status.Code.INVALID_ARGUMENT);
        assertThat(StatusProto.fromThrowable(told).getDetails(0).unpack(BadRequest.class))
                .extracting(details -> details.getFieldViolations(0).getField())
                .isEqualTo("page_token");
    }

    @Test
    void theLargestStillFitsAHeader() {
        List<Shortage> shortages = IntStream.range(100, 200)
                .mapToObj(number -> new Shortage("S".repeat(61) + number, 10_000, 9_999))
                .toList();
        Status status = StatusProto.fromThrowable(
                StockStatuses.rejected(ReservationState.rejected(ORDER, RejectReason.OUT_OF_STOCK, shortages)));

        int encoded = status.getSerializedSize() * 4 / 3;
        assertThat(encoded).isLessThan(HEADER_LIMIT - 1024);
    }
}
