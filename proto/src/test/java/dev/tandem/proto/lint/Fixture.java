package dev.tandem.proto.lint;

import build.buf.validate.ValidateProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.TextFormat;
import com.google.protobuf.TextFormat.ParseException;
import com.google.protobuf.TimestampProto;
import java.util.List;
import java.util.Map;

/**
 * A small file that breaks one rule.
 *
 * @param descriptor the file as a FileDescriptorProto in text format; name, package and syntax are added if left out
 * @param broken full names of exactly the elements that the rule must find
 */
record Fixture(ContractRule rule, String descriptor, List<String> broken) {

    private static final Map<String, FileDescriptor> IMPORTS = Map.of(
            "buf/validate/validate.proto", ValidateProto.getDescriptor(),
            "google/protobuf/timestamp.proto", TimestampProto.getDescriptor());

    static Fixture of(ContractRule rule, String descriptor, String... broken) {
        return new Fixture(rule, descriptor, List.of(broken));
    }

    Contracts contracts() {
        FileDescriptorProto.Builder file = FileDescriptorProto.newBuilder()
                .setSyntax("proto3")
                .setName("tandem/bad/v1/bad.proto")
                .setPackage("tandem.bad.v1")
                .addAllDependency(IMPORTS.keySet());
        try {
            FileDescriptorProto.Builder given = FileDescriptorProto.newBuilder();
            TextFormat.merge(descriptor, DescriptorSets.validationRules(), given);
            file.mergeFrom(given.build());
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
        return new Contracts(List.of(DescriptorSets.link(file.build(), IMPORTS)));
    }

    @Override
    public String toString() {
        return rule.getClass().getSimpleName();
    }
}
