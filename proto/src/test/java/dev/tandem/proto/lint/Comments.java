package dev.tandem.proto.lint;

import com.google.protobuf.DescriptorProtos.SourceCodeInfo.Location;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.GenericDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import java.util.List;
import java.util.stream.Stream;

/** Finds the comment above an element. Path numbers are the field numbers of descriptor.proto. */
public final class Comments {

    private static final int FILE_MESSAGE = 4;
    private static final int FILE_ENUM = 5;
    private static final int FILE_SERVICE = 6;
    private static final int MESSAGE_FIELD = 2;
    private static final int MESSAGE_MESSAGE = 3;
    private static final int MESSAGE_ENUM = 4;
    private static final int MEMBER = 2;

    private Comments() {}

    /** The comment right above the element without surrounding blanks; empty if there is none. */
    public static String of(GenericDescriptor element) {
        List<Integer> path = path(element);
        return element.getFile().toProto().getSourceCodeInfo().getLocationList().stream()
                .filter(location -> location.getPathList().equals(path))
                .map(Location::getLeadingComments)
                .findFirst()
                .orElse("")
                .strip();
    }

    private static List<Integer> path(GenericDescriptor element) {
        if (element instanceof Descriptor message) {
            return typePath(message.getContainingType(), FILE_MESSAGE, MESSAGE_MESSAGE, message.getIndex());
        }
        if (element instanceof EnumDescriptor type) {
            return typePath(type.getContainingType(), FILE_ENUM, MESSAGE_ENUM, type.getIndex());
        }
        if (element instanceof FieldDescriptor field) {
            return below(path(field.getContainingType()), MESSAGE_FIELD, field.getIndex());
        }
        if (element instanceof EnumValueDescriptor value) {
            return below(path(value.getType()), MEMBER, value.getIndex());
        }
        if (element instanceof MethodDescriptor rpc) {
            return below(path(rpc.getService()), MEMBER, rpc.getIndex());
        }
        return List.of(FILE_SERVICE, ((ServiceDescriptor) element).getIndex());
    }

    private static List<Integer> typePath(Descriptor parent, int inFile, int inMessage, int index) {
        return parent == null ? List.of(inFile, index) : below(path(parent), inMessage, index);
    }

    private static List<Integer> below(List<Integer> parent, int kind, int index) {
        return Stream.concat(parent.stream(), Stream.of(kind, index)).toList();
    }
}
