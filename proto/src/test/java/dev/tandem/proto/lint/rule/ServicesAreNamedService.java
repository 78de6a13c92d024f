package dev.tandem.proto.lint.rule;

import dev.tandem.proto.lint.ContractRule;
import dev.tandem.proto.lint.Contracts;
import dev.tandem.proto.lint.Finding;
import java.util.stream.Stream;

/** A service is named after its role and ends in Service. */
public final class ServicesAreNamedService implements ContractRule {

    @Override
    public Stream<Finding> check(Contracts contracts) {
        return contracts
                .services()
                .filter(service -> !service.getName().matches(".+Service"))
                .map(service -> new Finding(service.getFullName(), "must end in Service"));
    }
}
