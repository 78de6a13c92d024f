package dev.tandem.proto.lint.rule;

import com.google.protobuf.DescriptorProtos.FileOptions;
import com.google.protobuf.Descriptors.FileDescriptor;
import dev.tandem.proto.lint.ContractRule;
import dev.tandem.proto.lint.Contracts;
import dev.tandem.proto.lint.Finding;
import java.util.stream.Stream;

/** Generated Java lies in dev.tandem.proto.capability.vN, one class per file. */
public final class JavaPackageFollowsPackage implements ContractRule {

    @Override
    public Stream<Finding> check(Contracts contracts) {
        return contracts
                .files()
                .filter(file -> !matches(file))
                .map(file ->
                        new Finding(file.getFullName(), "needs java_package, java_multiple_files, *Proto outer class"));
    }

    private static boolean matches(FileDescriptor file) {
        FileOptions options = file.getOptions();
        return options.getJavaPackage().equals(file.getPackage().replaceFirst("^tandem", "dev.tandem.proto"))
                && options.getJavaMultipleFiles()
                && options.getJavaOuterClassname().endsWith("Proto");
    }
}
