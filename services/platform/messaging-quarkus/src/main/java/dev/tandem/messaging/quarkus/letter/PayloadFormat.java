package dev.tandem.messaging.quarkus.letter;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import dev.tandem.messaging.EventHeaders;
import dev.tandem.messaging.Rejection;
import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.quarkus.grpc.GrpcReplies;
import dev.tandem.messaging.quarkus.grpc.RequestValidator;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Reads and writes events' values by the contract of their type. Blocks for a moment on first use of a type. */
@Singleton
final class PayloadFormat {
    private final ContractTypes types;
    private final RequestValidator validator;

    PayloadFormat(ContractTypes types, RequestValidator validator) {
        this.types = types;
        this.validator = validator;
    }

    /** JSON of the letter's event type; empty when the type is unknown or the value is not of it. */
    String json(Letter letter, byte[] value) {
        return type(letter).map(type -> json(type, value)).orElse("");
    }

    /** Fails with a status when the JSON is not a valid event of the letter's type. */
    byte[] ofJson(Letter letter, String json) {
        DynamicMessage.Builder message = DynamicMessage.newBuilder(requireType(letter));
        try {
            JsonFormat.parser().merge(json, message);
        } catch (InvalidProtocolBufferException e) {
            throw FieldFault.of("value_json", "is not JSON of the event type: " + e.getMessage());
        }
        return checked(message.build()).toByteArray();
    }

    /** Fails with a status when the bytes are not a valid event of the letter's type. */
    byte[] ofBytes(Letter letter, ByteString bytes) {
        try {
            DynamicMessage message = DynamicMessage.parseFrom(requireType(letter), bytes);
            if (!message.getUnknownFields().asMap().isEmpty()) {
                throw FieldFault.of("value", "has fields that the event type does not have");
            }
            checked(message);
            return bytes.toByteArray();
        } catch (InvalidProtocolBufferException e) {
            throw FieldFault.of("value", "is not of the event type: " + e.getMessage());
        }
    }

    private DynamicMessage checked(DynamicMessage message) {
        validator.check(message).ifPresent(violations -> {
            throw violations;
        });
        return message;
    }

    private Optional<Descriptor> type(Letter letter) {
        return letter.record().header(EventHeaders.TYPE).flatMap(types::find);
    }

    private Descriptor requireType(Letter letter) {
        return type(letter)
                .orElseThrow(() -> GrpcReplies.toStatus(Rejection.of(
                        Rejection.Kind.FAILED_PRECONDITION,
                        "UNKNOWN_TYPE",
                        "This service knows no contract for "
                                + letter.record().header(EventHeaders.TYPE).orElse("a record without a type")
                                + ", so a new value cannot be checked; discard the letter instead.")));
    }

    private static String json(Descriptor type, byte[] value) {
        if (value == null) {
            return "";
        }
        try {
            return JsonFormat.printer().print(DynamicMessage.parseFrom(type, value));
        } catch (InvalidProtocolBufferException e) {
            return "";
        }
    }
}
