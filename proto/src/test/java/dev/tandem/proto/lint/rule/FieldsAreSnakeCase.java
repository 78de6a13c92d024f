package dev.tandem.proto.lint.rule;

import dev.tandem.proto.lint.ContractRule;
import dev.tandem.proto.lint.Contracts;
import dev.tandem.proto.lint.Finding;
import java.util.stream.Stream;

/** Fields are lower_snake_case. */
public final class FieldsAreSnakeCase implements ContractRule {

    @Override
    public Stream<Finding> check(Contracts contracts) {
        return contracts
                .fields()
                .filter(field -> !field.getName().matches("[a-z][a-z0-9]*(_[a-z][a-z0-9]*)*"))
                .map(field -> new Finding(field.getFullName(), "must be lower_snake_case"));
    }
}
