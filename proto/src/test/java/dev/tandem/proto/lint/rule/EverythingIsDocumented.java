package dev.tandem.proto.lint.rule;

import dev.tandem.proto.lint.Comments;
import dev.tandem.proto.lint.ContractRule;
import dev.tandem.proto.lint.Contracts;
import dev.tandem.proto.lint.Finding;
import java.util.stream.Stream;

/** Every message, field, enum, value, service and method has a comment in whole sentences. */
public final class EverythingIsDocumented implements ContractRule {

    @Override
    public Stream<Finding> check(Contracts contracts) {
        return contracts
                .elements()
                .filter(element -> !Comments.of(element).matches("(?s)[A-Z].*\\."))
                .map(element -> new Finding(
                        element.getFullName(), "needs a comment that starts with a capital and ends with a full stop"));
    }
}
