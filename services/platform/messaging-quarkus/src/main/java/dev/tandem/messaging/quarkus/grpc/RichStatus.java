package dev.tandem.messaging.quarkus.grpc;

import com.google.protobuf.Any;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

/** Builds statuses that carry google.rpc details. */
final class RichStatus {
    private RichStatus() {}

    static StatusRuntimeException of(io.grpc.Status.Code code, String message, Any detail) {
        return StatusProto.toStatusRuntimeException(Status.newBuilder()
                .setCode(code.value())
                .setMessage(message)
                .addDetails(detail)
                .build());
    }
}
