package dev.tandem.grpc.edge;

import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Numbers as messages. */
final class Numbers implements MethodDescriptor.Marshaller<Integer> {
    private Numbers() {}

    static MethodDescriptor<Integer, Integer> method(String name) {
        return MethodDescriptor.<Integer, Integer>newBuilder()
                .setType(MethodType.UNARY)
                .setFullMethodName(name)
                .setRequestMarshaller(new Numbers())
                .setResponseMarshaller(new Numbers())
                .build();
    }

    @Override
    public InputStream stream(Integer number) {
        return new ByteArrayInputStream(
                ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    @Override
    public Integer parse(InputStream stream) {
        try (DataInputStream data = new DataInputStream(stream)) {
            return data.readInt();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
