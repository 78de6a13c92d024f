package dev.tandem.proto.lint.rule;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import dev.tandem.proto.lint.ContractRule;
import dev.tandem.proto.lint.Contracts;
import dev.tandem.proto.lint.Finding;
import java.util.stream.Stream;

/** The zero of an enum means not set, so that a missing value is never taken for a real one. */
public final class EnumStartsUnspecified implements ContractRule {

    @Override
    public Stream<Finding> check(Contracts contracts) {
        return contracts
                .enums()
                .filter(type -> !unspecified(type.getValues().get(0)))
                .map(type -> new Finding(type.getFullName(), "must start with a value *_UNSPECIFIED = 0"));
    }

    private static boolean unspecified(EnumValueDescriptor value) {
        return value.getNumber() == 0 && value.getName().endsWith("_UNSPECIFIED");
    }
}
