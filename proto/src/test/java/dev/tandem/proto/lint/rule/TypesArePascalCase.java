package dev.tandem.proto.lint.rule;

import dev.tandem.proto.lint.ContractRule;
import dev.tandem.proto.lint.Contracts;
import dev.tandem.proto.lint.Finding;
import java.util.stream.Stream;

/** Messages, enums, services and methods are PascalCase. */
public final class TypesArePascalCase implements ContractRule {

    @Override
    public Stream<Finding> check(Contracts contracts) {
        return Stream.of(contracts.messages(), contracts.enums(), contracts.services(), contracts.rpcs())
                .flatMap(elements -> elements)
                .filter(element -> !element.getName().matches("([A-Z][a-z0-9]+)+"))
                .map(element -> new Finding(element.getFullName(), "must be PascalCase"));
    }
}
