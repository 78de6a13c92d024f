package dev.tandem.proto.lint.rule;

import dev.tandem.proto.lint.ContractRule;
import dev.tandem.proto.lint.Contracts;
import dev.tandem.proto.lint.Finding;
import java.util.stream.Stream;

/** A file lies where its package says, as protoc and buf expect. */
public final class PackageIsDirectory implements ContractRule {

    @Override
    public Stream<Finding> check(Contracts contracts) {
        return contracts
                .files()
                .filter(file -> !file.getFullName().matches(directory(file.getPackage()) + "[a-z][a-z0-9_]*\\.proto"))
                .map(file ->
                        new Finding(file.getFullName(), "must be snake_case.proto in " + directory(file.getPackage())));
    }

    private static String directory(String packageName) {
        return packageName.replace('.', '/') + "/";
    }
}
