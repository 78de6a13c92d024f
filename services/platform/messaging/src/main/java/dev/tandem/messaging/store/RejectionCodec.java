package dev.tandem.messaging.store;

import dev.tandem.messaging.Rejection;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** The command log's format of a rejection: a format byte, then length-prefixed strings. */
public final class RejectionCodec implements ReplyCodec<Rejection> {
    private static final byte FORMAT = 1;

    @Override
    public byte[] encode(Rejection rejection) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeUTF(rejection.kind().name());
            out.writeUTF(rejection.reason());
            out.writeUTF(rejection.message());
            Map<String, String> details = new TreeMap<>(rejection.details());
            out.writeShort(details.size());
            for (Map.Entry<String, String> detail : details.entrySet()) {
                out.writeUTF(detail.getKey());
                out.writeUTF(detail.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A rejection holds a string over 65,535 bytes", e);
        }
        return bytes.toByteArray();
    }

    @Override
    public Rejection decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            byte format = in.readByte();
            if (format != FORMAT) {
                throw new IllegalArgumentException("Unknown rejection format " + format);
            }
            Rejection.Kind kind = Rejection.Kind.valueOf(in.readUTF());
            String reason = in.readUTF();
            String message = in.readUTF();
            Map<String, String> details = new TreeMap<>();
            for (int remaining = in.readUnsignedShort(); remaining > 0; remaining--) {
                details.put(in.readUTF(), in.readUTF());
            }
            return new Rejection(kind, reason, message, details);
        } catch (IOException e) {
            throw new IllegalArgumentException("A stored rejection is cut short", e);
        }
    }
}
