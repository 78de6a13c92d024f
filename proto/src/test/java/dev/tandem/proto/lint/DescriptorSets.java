package dev.tandem.proto.lint;

import build.buf.validate.ValidateProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.ExtensionRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the descriptor set that protoc wrote into linked descriptors. */
final class DescriptorSets {

    private DescriptorSets() {}

    /** The contracts of this module, with comments and validation rules. */
    static Contracts compiled() {
        try (InputStream in = DescriptorSets.class.getResourceAsStream("/contracts.binpb")) {
            return new Contracts(link(FileDescriptorSet.parseFrom(in, validationRules())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Knows the validation annotations; without it they stay unread bytes. */
    static ExtensionRegistry validationRules() {
        ExtensionRegistry registry = ExtensionRegistry.newInstance();
        ValidateProto.registerAllExtensions(registry);
        return registry;
    }

    private static List<FileDescriptor> link(FileDescriptorSet set) {
        Map<String, FileDescriptor> linked = new LinkedHashMap<>();
        for (FileDescriptorProto file : set.getFileList()) {
            linked.put(file.getName(), link(file, linked));
        }
        return linked.values().stream()
                .filter(file -> file.getPackage().startsWith("tandem."))
                .toList();
    }

    /** Links one file; protoc lists imports before the files that need them. */
    static FileDescriptor link(FileDescriptorProto file, Map<String, FileDescriptor> known) {
        FileDescriptor[] imports =
                file.getDependencyList().stream().map(known::get).toArray(FileDescriptor[]::new);
        try {
            return FileDescriptor.buildFrom(file, imports);
        } catch (DescriptorValidationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
