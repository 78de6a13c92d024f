package dev.tandem.messaging.quarkus.grpc;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Message;
import dev.tandem.messaging.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Fingerprints requests by their content, however their maps happen to be ordered in memory. */
public final class RequestFingerprint {
    private RequestFingerprint() {}

    /** The same for the same content in every process. */
    public static Fingerprint of(Message request) {
        byte[] bytes = new byte[request.getSerializedSize()];
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        out.useDeterministicSerialization();
        try {
            request.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("An array of the right size takes a message", e);
        }
        return Fingerprint.of(bytes);
    }
}
