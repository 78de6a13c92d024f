package dev.tandem.notification.delivery.adapter.grpc;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a page begins: after as many entries as were already shown. Entries are only ever added at the end. */
record PageToken(int shown) {
    static final PageToken FIRST = new PageToken(0);

    /** Fails with INVALID_ARGUMENT for a text that {@link #text()} never wrote. */
    static PageToken parse(String text) {
        if (text.isEmpty()) {
            return FIRST;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            int shown = Integer.parseInt(new String(bytes, StandardCharsets.US_ASCII));
            if (shown > 0) {
                return new PageToken(shown);
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the one answer for every unreadable token.
        }
        throw refusal();
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Integer.toString(shown).getBytes(StandardCharsets.US_ASCII));
    }

    /** Names the field, like a request that breaks a rule of the contract. */
    private static StatusRuntimeException refusal() {
        FieldViolation violation = FieldViolation.newBuilder()
                .setField("page_token")
                .setDescription("is not a next_page_token of this list; leave it empty")
                .build();
        BadRequest details =
                BadRequest.newBuilder().addFieldViolations(violation).build();
        return StatusProto.toStatusRuntimeException(Status.newBuilder()
                .setCode(io.grpc.Status.Code.INVALID_ARGUMENT.value())
                .setMessage("Invalid request: page_token: " + violation.getDescription())
                .addDetails(Any.pack(details))
                .build());
    }
}
