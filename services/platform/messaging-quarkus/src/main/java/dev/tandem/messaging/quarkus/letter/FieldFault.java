package dev.tandem.messaging.quarkus.letter;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

/** The status for a field that obeys the contract's rules and still cannot be what it claims to be. */
final class FieldFault {
    private FieldFault() {}

    /** INVALID_ARGUMENT that names the field as google.rpc.BadRequest, like a request that breaks a rule. */
    static StatusRuntimeException of(String field, String description) {
        BadRequest details = BadRequest.newBuilder()
                .addFieldViolations(FieldViolation.newBuilder().setField(field).setDescription(description))
                .build();
        return StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
                .setCode(Status.Code.INVALID_ARGUMENT.value())
                .setMessage("Invalid request: " + field + ": " + description)
                .addDetails(Any.pack(details))
                .build());
    }
}
