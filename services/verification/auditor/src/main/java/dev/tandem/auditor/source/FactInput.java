package dev.tandem.auditor.source;

import dev.tandem.auditor.fact.Amount;
import dev.tandem.auditor.fact.Content;
import dev.tandem.auditor.fact.Quantity;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads what {@link FactOutput} wrote. */
final class FactInput implements Closeable {
    private final DataInputStream in;

    FactInput(InputStream in) {
        this.in = new DataInputStream(in);
    }

    char sort() throws IOException {
        return (char) in.readUnsignedByte();
    }

    <E extends Enum<E>> E choice(Choices<E> choices) throws IOException {
        return choices.constants().get(in.readUnsignedByte());
    }

    boolean flag() throws IOException {
        return in.readBoolean();
    }

    long number() throws IOException {
        long number = 0;
        int shift = 0;
        int next = in.readUnsignedByte();
        while (next > 0x7F) {
            number |= (long) (next & 0x7F) << shift;
            shift += 7;
            next = in.readUnsignedByte();
        }
        return number | (long) next << shift;
    }

    UUID id() throws IOException {
        long high = in.readLong();
        return new UUID(high, in.readLong());
    }

    Instant time() throws IOException {
        long millis = number();
        return millis == 0 ? null : Instant.ofEpochMilli(millis);
    }

    String text() throws IOException {
        return in.readUnsignedByte() == FactOutput.PLAIN ? in.readUTF() : id() + in.readUTF();
    }

    Content content() throws IOException {
        Amount amount = flag() ? new Amount(text(), number()) : null;
        long size = number();
        List<Quantity> lines = new ArrayList<>();
        for (long line = 0; line < size; line++) {
            lines.add(new Quantity(text(), number()));
        }
        return new Content(amount, lines, text(), text(), time());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
