package dev.tandem.proto.lint.rule;

import build.buf.validate.FieldRules;
import build.buf.validate.Int32Rules;
import build.buf.validate.Int64Rules;
import build.buf.validate.RepeatedRules;
import build.buf.validate.StringRules;
import build.buf.validate.TimestampRules;
import build.buf.validate.ValidateProto;
import com.google.protobuf.Descriptors.FieldDescriptor;

/** Tells whether the validation rules of a field limit what it takes. An unknown kind of field counts as unlimited. */
final class Bounds {

    private Bounds() {}

    static boolean limit(FieldDescriptor field) {
        FieldRules rules = field.getOptions().getExtension(ValidateProto.field);
        if (!field.isRepeated()) {
            return limitOne(field, rules);
        }
        RepeatedRules repeated = rules.getRepeated();
        return repeated.hasMaxItems() && limitOne(field, repeated.getItems());
    }

    /** A type that is not ours, so its fields carry no rules. */
    static boolean isTimestamp(FieldDescriptor field) {
        return field.getMessageType().getFullName().equals("google.protobuf.Timestamp");
    }

    private static boolean limitOne(FieldDescriptor field, FieldRules rules) {
        return switch (field.getType()) {
            case BOOL -> true;
            // The fields of other messages are looked at one by one.
            case MESSAGE -> !isTimestamp(field) || limitTimestamp(rules.getTimestamp());
            case STRING -> limitString(rules.getString());
            case BYTES -> rules.getBytes().hasMaxLen();
            case ENUM -> rules.getEnum().getDefinedOnly();
            case INT32 -> limitInt32(rules.getInt32());
            case INT64 -> limitInt64(rules.getInt64());
            default -> false;
        };
    }

    private static boolean limitString(StringRules rules) {
        return rules.hasMaxLen() || rules.getUuid() || PatternLength.isBounded(rules.getPattern());
    }

    private static boolean limitInt32(Int32Rules rules) {
        return rules.getLessThanCase() != Int32Rules.LessThanCase.LESSTHAN_NOT_SET
                && rules.getGreaterThanCase() != Int32Rules.GreaterThanCase.GREATERTHAN_NOT_SET;
    }

    private static boolean limitInt64(Int64Rules rules) {
        return rules.getLessThanCase() != Int64Rules.LessThanCase.LESSTHAN_NOT_SET
                && rules.getGreaterThanCase() != Int64Rules.GreaterThanCase.GREATERTHAN_NOT_SET;
    }

    private static boolean limitTimestamp(TimestampRules rules) {
        return rules.getLessThanCase() != TimestampRules.LessThanCase.LESSTHAN_NOT_SET
                && rules.getGreaterThanCase() != TimestampRules.GreaterThanCase.GREATERTHAN_NOT_SET;
    }
}
