package dev.tandem.proto.lint.rule;

import dev.tandem.proto.lint.ContractRule;
import dev.tandem.proto.lint.Contracts;
import dev.tandem.proto.lint.Finding;
import java.util.stream.Stream;

/** A package is tandem.capability.vN, so that a breaking change gets a new one. */
public final class PackageIsVersioned implements ContractRule {

    @Override
    public Stream<Finding> check(Contracts contracts) {
        return contracts
                .files()
                .filter(file -> !file.getPackage().matches("tandem\\.[a-z]+\\.v[1-9][0-9]*"))
                .map(file -> new Finding(file.getFullName(), "package must be tandem.<capability>.v<major>"));
    }
}
