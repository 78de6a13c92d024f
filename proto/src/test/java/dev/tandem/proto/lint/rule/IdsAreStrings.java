package dev.tandem.proto.lint.rule;

import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.tandem.proto.lint.ContractRule;
import dev.tandem.proto.lint.Contracts;
import dev.tandem.proto.lint.Finding;
import java.util.stream.Stream;

/** An id is a string named *_id. */
public final class IdsAreStrings implements ContractRule {

    @Override
    public Stream<Finding> check(Contracts contracts) {
        return contracts
                .fields()
                .filter(field -> field.getName().endsWith("_id"))
                .filter(field -> field.getJavaType() != FieldDescriptor.JavaType.STRING)
                .map(field -> new Finding(field.getFullName(), "must be a string"));
    }
}
