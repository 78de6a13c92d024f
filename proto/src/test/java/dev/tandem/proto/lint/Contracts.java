package dev.tandem.proto.lint;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.GenericDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import java.util.List;
import java.util.stream.Stream;

/** The contracts under test, walked by kind of element. Imports of other people's files are left out. */
public final class Contracts {

    private final List<FileDescriptor> files;

    /** Looks at these files only, and not at what they import. */
    public Contracts(List<FileDescriptor> files) {
        this.files = List.copyOf(files);
    }

    /** The files, in the order given. */
    public Stream<FileDescriptor> files() {
        return files.stream();
    }

    /** Every message, also nested ones; not the entries behind map fields. */
    public Stream<Descriptor> messages() {
        return files().flatMap(file -> file.getMessageTypes().stream()).flatMap(Contracts::withNested);
    }

    /** Every field of every message. */
    public Stream<FieldDescriptor> fields() {
        return messages().flatMap(message -> message.getFields().stream());
    }

    /** Every enum, also nested ones. */
    public Stream<EnumDescriptor> enums() {
        return Stream.concat(
                files().flatMap(file -> file.getEnumTypes().stream()),
                messages().flatMap(message -> message.getEnumTypes().stream()));
    }

    /** Every service. */
    public Stream<ServiceDescriptor> services() {
        return files().flatMap(file -> file.getServices().stream());
    }

    /** Every method of every service. */
    public Stream<MethodDescriptor> rpcs() {
        return services().flatMap(service -> service.getMethods().stream());
    }

    /** Everything that a reader of the contracts meets by name. */
    public Stream<GenericDescriptor> elements() {
        return Stream.of(
                        messages(),
                        fields(),
                        enums(),
                        enums().flatMap(type -> type.getValues().stream()),
                        services(),
                        rpcs())
                .flatMap(elements -> elements);
    }

    private static Stream<Descriptor> withNested(Descriptor message) {
        if (message.getOptions().getMapEntry()) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.of(message), message.getNestedTypes().stream().flatMap(Contracts::withNested));
    }
}
