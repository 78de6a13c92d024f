package dev.tandem.ordering.order.adapter.grpc;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.ErrorInfo;
import dev.tandem.ordering.order.model.StockOutcome;
import dev.tandem.ordering.order.model.StockOutcome.Why;
import dev.tandem.proto.inventory.v1.StockShortage;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells inventory's refusals from its failures, by the reason in the status details. */
final class StockRefusals {
    private StockRefusals() {}

    static boolean isOne(Throwable failure) {
        return why(failure).isPresent();
    }

    static StockOutcome read(Throwable failure) {
        return new StockOutcome.Refused(why(failure).orElseThrow(), shortages(failure));
    }

    private static Optional<Why> why(Throwable failure) {
        if (Status.fromThrowable(failure).getCode() == Status.Code.ALREADY_EXISTS) {
            return Optional.of(Why.OTHER_LINES);
        }
        return details(failure, ErrorInfo.class).stream()
                .map(info -> switch (info.getReason()) {
                    case "OUT_OF_STOCK" -> Why.OUT_OF_STOCK;
                    case "UNKNOWN_SKU" -> Why.UNKNOWN_SKU;
                    case "ALREADY_RELEASED" -> Why.ALREADY_RELEASED;
                    default -> null;
                })
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** By SKU, in words. */
    private static Map<String, String> shortages(Throwable failure) {
        return details(failure, StockShortage.class).stream()
                .collect(Collectors.toMap(
                        StockShortage::getSku,
                        shortage -> "requested " + shortage.getRequestedQuantity() + ", available "
                                + shortage.getAvailableQuantity(),
                        (first, second) -> first));
    }

    private static <M extends Message> List<M> details(Throwable failure, Class<M> type) {
        com.google.rpc.Status status = StatusProto.fromThrowable(failure);
        if (status == null) {
            return List.of();
        }
        return status.getDetailsList().stream()
                .filter(detail -> detail.is(type))
                .map(detail -> unpack(detail, type))
                .toList();
    }

    private static <M extends Message> M unpack(Any detail, Class<M> type) {
        try {
            return detail.unpack(type);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("Inventory sent an unreadable " + type.getSimpleName(), e);
        }
    }
}
