package dev.tandem.payment.settlement.adapter.postgres;

import dev.tandem.messaging.store.StateCodec;
import dev.tandem.payment.settlement.model.Amount;
import dev.tandem.payment.settlement.model.DeclineReason;
import dev.tandem.payment.settlement.model.PaymentFacts;
import dev.tandem.payment.settlement.model.PaymentState;
import dev.tandem.payment.settlement.model.PaymentStatus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** The snapshot of a payment: its components in declaration order. */
public final class PaymentStateCodec implements StateCodec<PaymentState> {
    @Override
    public int schema() {
        return 1;
    }

    @Override
    public byte[] encode(PaymentState state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(state.status().name());
            out.writeUTF(state.facts().orderId());
            out.writeUTF(state.facts().paymentId());
            out.writeUTF(state.facts().customerId());
            out.writeUTF(state.facts().amount().currencyCode());
            out.writeLong(state.facts().amount().minorUnits());
            out.writeUTF(state.token());
            out.writeUTF(state.reference());
            out.writeUTF(state.declineReason().name());
            write(state.createdAt(), out);
            write(state.updatedAt(), out);
        } catch (IOException e) {
            throw new UncheckedIOException("A payment holds a string over 65,535 bytes", e);
        }
        return bytes.toByteArray();
    }

    @Override
    public PaymentState decode(byte[] snapshot) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(snapshot))) {
            PaymentStatus status = PaymentStatus.valueOf(in.readUTF());
            PaymentFacts facts =
                    new PaymentFacts(in.readUTF(), in.readUTF(), in.readUTF(), new Amount(in.readUTF(), in.readLong()));
            String token = in.readUTF();
            String reference = in.readUTF();
            DeclineReason reason = DeclineReason.valueOf(in.readUTF());
            return new PaymentState(status, facts, token, reference, reason, readInstant(in), readInstant(in));
        } catch (IOException e) {
            throw new IllegalArgumentException("A payment's snapshot is cut short", e);
        }
    }

    private static void write(Instant at, DataOutputStream out) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
    }

    private static Instant readInstant(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }
}
