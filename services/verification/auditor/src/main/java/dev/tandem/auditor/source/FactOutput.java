package dev.tandem.auditor.source;

import dev.tandem.auditor.fact.Content;
import dev.tandem.auditor.fact.Quantity;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.UUID;

/** Writes the parts of facts; small numbers and UUIDs in text take little. */
final class FactOutput implements Closeable {
    static final int UUID_LENGTH = 36;
    static final int PLAIN = 0;
    static final int BEGINS_WITH_UUID = 1;

    private final DataOutputStream out;

    FactOutput(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    FactOutput sort(char sort) throws IOException {
        out.writeByte(sort);
        return this;
    }

    <E extends Enum<E>> FactOutput choice(Choices<E> choices, E choice) throws IOException {
        out.writeByte(choices.numbers().get(choice));
        return this;
    }

    FactOutput flag(boolean flag) throws IOException {
        out.writeBoolean(flag);
        return this;
    }

    /** Seven bits a byte, the lowest first. */
    FactOutput number(long number) throws IOException {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            out.writeByte((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
        return this;
    }

    FactOutput id(UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
        return this;
    }

    /** To the millisecond; null is kept. */
    FactOutput time(Instant time) throws IOException {
        return time == null ? number(0) : number(Math.max(1, time.toEpochMilli()));
    }

    FactOutput text(String text) throws IOException {
        if (beginsWithUuid(text)) {
            out.writeByte(BEGINS_WITH_UUID);
            id(UUID.fromString(text.substring(0, UUID_LENGTH)));
            out.writeUTF(text.substring(UUID_LENGTH));
        } else {
            out.writeByte(PLAIN);
            out.writeUTF(text);
        }
        return this;
    }

    FactOutput content(Content content) throws IOException {
        flag(content.amount() != null);
        if (content.amount() != null) {
            text(content.amount().currency()).number(content.amount().minorUnits());
        }
        number(content.lines().size());
        for (Quantity line : content.lines()) {
            text(line.sku()).number(line.pieces());
        }
        return text(content.reference()).text(content.about()).time(content.until());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static boolean beginsWithUuid(String text) {
        if (text.length() < UUID_LENGTH || text.charAt(8) != '-') {
            return false;
        }
        String start = text.substring(0, UUID_LENGTH);
        try {
            return UUID.fromString(start).toString().equals(start);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
