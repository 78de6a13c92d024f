package dev.tandem.messaging.quarkus.letter;

import build.buf.validate.ValidateProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.ExtensionRegistry;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Every message type of the contracts on the classpath, by full name. Read on first use, which takes a moment. */
@Singleton
final class ContractTypes {
    /** Each jar of contracts has one. */
    private static final String DESCRIPTORS = "META-INF/tandem/contracts.binpb";

    private Map<String, Descriptor> types;

    Optional<Descriptor> find(String name) {
        return Optional.ofNullable(types().get(name));
    }

    private synchronized Map<String, Descriptor> types() {
        if (types == null) {
            types = read();
        }
        return types;
    }

    private static Map<String, Descriptor> read() {
        Map<String, Descriptor> types = new HashMap<>();
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL set : Collections.list(loader.getResources(DESCRIPTORS))) {
                try (InputStream in = set.openStream()) {
                    add(types, FileDescriptorSet.parseFrom(in, validationRules()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The contracts on the classpath cannot be read", e);
        }
        return Map.copyOf(types);
    }

    /** Without it the rules of fields stay unread bytes. */
    private static ExtensionRegistry validationRules() {
        ExtensionRegistry registry = ExtensionRegistry.newInstance();
        ValidateProto.registerAllExtensions(registry);
        return registry;
    }

    private static void add(Map<String, Descriptor> types, FileDescriptorSet set) {
        Map<String, FileDescriptor> linked = new HashMap<>();
        // Imports come before the files that need them.
        for (FileDescriptorProto file : set.getFileList()) {
            FileDescriptor descriptor = link(file, linked);
            linked.put(file.getName(), descriptor);
            descriptor.getMessageTypes().forEach(type -> types.put(type.getFullName(), type));
        }
    }

    private static FileDescriptor link(FileDescriptorProto file, Map<String, FileDescriptor> known) {
        try {
            return FileDescriptor.buildFrom(
                    file, file.getDependencyList().stream().map(known::get).toArray(FileDescriptor[]::new));
        } catch (DescriptorValidationException e) {
            throw new IllegalStateException("The contract " + file.getName() + " is broken", e);
        }
    }
}
