package dev.tandem.gateway.edge;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.ProtocolMessageEnum;
import com.google.protobuf.Timestamp;
import java.time.Instant;

/** How protobuf's absent and prefixed values read in JSON. */
public final class Wire {
    private Wire() {}

    /** {@code ORDER_STATUS_PAID} reads PAID; unspecified and unknown values are absent. */
    public static String name(ProtocolMessageEnum value) {
        EnumValueDescriptor constant = known(value);
        return constant == null || constant.getNumber() == 0
                ? null
                : constant.getName().substring(prefix(value).length());
    }

    /** The time, or null when it was never set. */
    public static Instant instant(Timestamp time) {
        return time.getSeconds() == 0 && time.getNanos() == 0
                ? null
                : Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }

    /** Null for an empty text: absent in JSON. */
    public static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** An empty text for null: unset in protobuf. */
    public static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static EnumValueDescriptor known(ProtocolMessageEnum value) {
        try {
            return value.getValueDescriptor();
        } catch (IllegalStateException unrecognised) {
            return null;
        }
    }

    private static String prefix(ProtocolMessageEnum value) {
        String zero = value.getDescriptorForType().findValueByNumber(0).getName();
        return zero.substring(0, zero.length() - "UNSPECIFIED".length());
    }
}
