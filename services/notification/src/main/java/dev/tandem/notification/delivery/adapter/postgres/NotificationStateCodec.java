package dev.tandem.notification.delivery.adapter.postgres;

import dev.tandem.messaging.store.StateCodec;
import dev.tandem.notification.delivery.adapter.wire.LetterMessages;
import dev.tandem.notification.delivery.model.NotificationState;
import dev.tandem.notification.delivery.model.NotificationStatus;
import dev.tandem.proto.notification.v1.NotificationRequested;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** The snapshot of a notification: its progress, then the letter as the contract's message. */
public final class NotificationStateCodec implements StateCodec<NotificationState> {
    @Override
    public int schema() {
        return 1;
    }

    @Override
    public byte[] encode(NotificationState state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(state.status().name());
            out.writeInt(state.attempts());
            out.writeUTF(state.lastError());
            out.writeLong(state.updatedAt().getEpochSecond());
            out.writeInt(state.updatedAt().getNano());
            LetterMessages.of(state.letter(), state.createdAt()).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("A notification's error is over 65,535 bytes", e);
        }
        return bytes.toByteArray();
    }

    @Override
    public NotificationState decode(byte[] snapshot) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(snapshot))) {
            NotificationStatus status = NotificationStatus.valueOf(in.readUTF());
            int attempts = in.readInt();
            String lastError = in.readUTF();
            Instant updatedAt = Instant.ofEpochSecond(in.readLong(), in.readInt());
            NotificationRequested letter = NotificationRequested.parseFrom(in);
            return new NotificationState(
                    status, LetterMessages.letter(letter), attempts, lastError, LetterMessages.at(letter), updatedAt);
        } catch (IOException e) {
            throw new IllegalArgumentException("Not a notification's snapshot", e);
        }
    }
}
