package dev.tandem.proto.lint.rule;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.tandem.proto.lint.ContractRule;
import dev.tandem.proto.lint.Contracts;
import dev.tandem.proto.lint.Finding;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** No caller can send more than the contract allows: every field that a request can reach has limits. */
public final class RequestFieldsAreBounded implements ContractRule {

    @Override
    public Stream<Finding> check(Contracts contracts) {
        return contracts
                .messages()
                .filter(message -> message.getName().endsWith("Request"))
                .flatMap(RequestFieldsAreBounded::reachable)
                .distinct()
                .filter(field -> !Bounds.limit(field))
                .map(field -> new Finding(field.getFullName(), "needs a validation rule that limits it"));
    }

    private static Stream<FieldDescriptor> reachable(Descriptor message) {
        Set<Descriptor> seen = new LinkedHashSet<>();
        collect(message, seen);
        return seen.stream().flatMap(type -> type.getFields().stream());
    }

    private static void collect(Descriptor message, Set<Descriptor> seen) {
        if (seen.add(message)) {
            message.getFields().stream()
                    .filter(field -> field.getJavaType() == FieldDescriptor.JavaType.MESSAGE)
                    .filter(field -> !Bounds.isTimestamp(field))
                    .forEach(field -> collect(field.getMessageType(), seen));
        }
    }
}
