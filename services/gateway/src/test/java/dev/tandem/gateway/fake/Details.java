package dev.tandem.gateway.fake;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Arrays;
import java.util.Map;

/** gRPC failures with google.rpc details, as services give them. */
public final class Details {
    private Details() {}

    /** A refusal with a reason. */
    public static StatusRuntimeException reason(Code code, String reason, String text, Map<String, String> metadata) {
        return failure(
                code,
                text,
                ErrorInfo.newBuilder()
                        .setReason(reason)
                        .setDomain("tandem.dev")
                        .putAllMetadata(metadata)
                        .build());
    }

    /** A request with these fields wrong. */
    public static StatusRuntimeException violations(Map<String, String> descriptionsByField) {
        BadRequest.Builder bad = BadRequest.newBuilder();
        descriptionsByField.forEach(
                (field, text) -> bad.addFieldViolationsBuilder().setField(field).setDescription(text));
        return failure(Code.INVALID_ARGUMENT, "The request is not valid.", bad.build());
    }

    /** Any failure. */
    public static StatusRuntimeException failure(Code code, String text, Message... details) {
        return StatusProto.toStatusRuntimeException(Status.newBuilder()
                .setCode(code.getNumber())
                .setMessage(text)
                .addAllDetails(Arrays.stream(details).map(Any::pack).toList())
                .build());
    }
}
