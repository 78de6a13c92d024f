package dev.tandem.tracking.order.adapter.grpc;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

/** The status for a field that obeys the contract's rules and still cannot be what it claims to be. */
final class FieldFault {
    private FieldFault() {}

    /** Names the field as google.rpc.BadRequest, like a request that breaks a rule. */
    static StatusRuntimeException of(Status.Code code, String field, String description) {
        BadRequest details = BadRequest.newBuilder()
                .addFieldViolations(FieldViolation.newBuilder().setField(field).setDescription(description))
                .build();
        return StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
                .setCode(code.value())
                .setMessage("Invalid request: " + field + ": " + description)
                .addDetails(Any.pack(details))
                .build());
    }
}
