package dev.tandem.gateway.callee;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.Status;
import io.grpc.protobuf.StatusProto;
import java.util.Optional;

/** The google.rpc details that came with a gRPC failure. */
final class StatusDetails {
    private final Status status;

    private StatusDetails(Status status) {
        this.status = status;
    }

    static StatusDetails of(Throwable failure) {
        Status status = StatusProto.fromThrowable(failure);
        return new StatusDetails(status == null ? Status.getDefaultInstance() : status);
    }

    /** The first detail of this type, if there is one that can be read. */
    <M extends Message> Optional<M> first(Class<M> type) {
        return status.getDetailsList().stream()
                .filter(detail -> detail.is(type))
                .findFirst()
                .flatMap(detail -> unpack(detail, type));
    }

    private static <M extends Message> Optional<M> unpack(Any detail, Class<M> type) {
        try {
            return Optional.of(detail.unpack(type));
        } catch (InvalidProtocolBufferException e) {
            // The status and its text still say what happened.
            return Optional.empty();
        }
    }
}
