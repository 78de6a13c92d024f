package dev.tandem.proto.lint.rule;

import com.google.protobuf.Descriptors.EnumDescriptor;
import dev.tandem.proto.lint.ContractRule;
import dev.tandem.proto.lint.Contracts;
import dev.tandem.proto.lint.Finding;
import java.util.Locale;
import java.util.stream.Stream;

/** Enum values are UPPER_SNAKE_CASE and start with the name of their enum, which does not scope them. */
public final class EnumValuesArePrefixed implements ContractRule {

    @Override
    public Stream<Finding> check(Contracts contracts) {
        return contracts.enums().flatMap(type -> type.getValues().stream()
                .filter(value -> !value.getName().matches(prefix(type) + "[A-Z0-9]+(_[A-Z0-9]+)*"))
                .map(value -> new Finding(value.getFullName(), "must start with " + prefix(type))));
    }

    private static String prefix(EnumDescriptor type) {
        return type.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT) + "_";
    }
}
