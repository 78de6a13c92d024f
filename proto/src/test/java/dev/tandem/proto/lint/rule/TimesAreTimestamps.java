package dev.tandem.proto.lint.rule;

import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.tandem.proto.lint.ContractRule;
import dev.tandem.proto.lint.Contracts;
import dev.tandem.proto.lint.Finding;
import java.util.stream.Stream;

/** A point in time is a Timestamp named *_time, and nothing else is. */
public final class TimesAreTimestamps implements ContractRule {

    @Override
    public Stream<Finding> check(Contracts contracts) {
        return contracts
                .fields()
                .filter(field -> field.getName().endsWith("_time") != isTimestamp(field))
                .map(field -> new Finding(field.getFullName(), "must be a Timestamp and end in _time, or neither"));
    }

    private static boolean isTimestamp(FieldDescriptor field) {
        return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                && field.getMessageType().getFullName().equals("google.protobuf.Timestamp");
    }
}
