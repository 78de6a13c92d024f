package dev.tandem.proto.lint.rule;

import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.tandem.proto.lint.ContractRule;
import dev.tandem.proto.lint.Contracts;
import dev.tandem.proto.lint.Finding;
import java.util.stream.Stream;

/** No floating point anywhere: money and quantities are whole numbers. */
public final class AmountsAreWhole implements ContractRule {

    @Override
    public Stream<Finding> check(Contracts contracts) {
        return contracts
                .fields()
                .filter(field -> field.getJavaType() == FieldDescriptor.JavaType.FLOAT
                        || field.getJavaType() == FieldDescriptor.JavaType.DOUBLE)
                .map(field -> new Finding(field.getFullName(), "must not be floating point"));
    }
}
