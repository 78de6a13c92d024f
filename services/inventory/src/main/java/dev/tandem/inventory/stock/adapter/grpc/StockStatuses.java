package dev.tandem.inventory.stock.adapter.grpc;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Status;
import dev.tandem.inventory.stock.adapter.wire.WireTypes;
import dev.tandem.inventory.stock.model.RejectReason;
import dev.tandem.inventory.stock.model.ReservationState;
import dev.tandem.messaging.Rejection;
import dev.tandem.messaging.Rejection.Kind;
import dev.tandem.messaging.quarkus.grpc.GrpcReplies;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

/** What a caller is told when there is nothing to hand out. */
final class StockStatuses {
    /** A status travels in a header, and headers may have 8 KiB. */
    private static final int SHORTAGES_TOLD = 20;

    private StockStatuses() {}

    static Rejection unknownSku(String sku) {
        return Rejection.of(Kind.NOT_FOUND, RejectReason.UNKNOWN_SKU.name(), "There is no item " + sku + ".");
    }

    /** Names the field, like a request that breaks a rule of the contract. */
    static StatusRuntimeException badPageToken() {
        FieldViolation violation = FieldViolation.newBuilder()
                .setField("page_token")
                .setDescription("is not one that an earlier page came with; leave it empty")
                .build();
        BadRequest details =
                BadRequest.newBuilder().addFieldViolations(violation).build();
        return StatusProto.toStatusRuntimeException(Status.newBuilder()
                .setCode(io.grpc.Status.Code.INVALID_ARGUMENT.value())
                .setMessage("Invalid request: page_token: " + violation.getDescription())
                .addDetails(Any.pack(details))
                .build());
    }

    /** A reservation that was rejected, with what is short. */
    static StatusRuntimeException rejected(ReservationState reservation) {
        StatusRuntimeException plain = GrpcReplies.toStatus(rejection(reservation.rejectReason()));
        Status.Builder status = StatusProto.fromThrowable(plain).toBuilder();
        reservation.shortages().stream()
                .limit(SHORTAGES_TOLD)
                .map(WireTypes::shortage)
                .map(Any::pack)
                .forEach(status::addDetails);
        return StatusProto.toStatusRuntimeException(status.build());
    }

    private static Rejection rejection(RejectReason reason) {
        return reason == RejectReason.UNKNOWN_SKU
                ? Rejection.of(Kind.NOT_FOUND, reason.name(), "At least one SKU is unknown; nothing is reserved.")
                : Rejection.of(
                        Kind.FAILED_PRECONDITION, reason.name(), "Too few pieces are on hand; nothing is reserved.");
    }
}
