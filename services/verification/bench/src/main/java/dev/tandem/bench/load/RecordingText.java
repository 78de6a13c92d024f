package dev.tandem.bench.load;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/** A {@link Recording} in a form that can be sent, and the number that the next request would have. */
public record RecordingText(
        double seconds,
        long doneInside,
        Map<Outcome, Long> outcomes,
        String admitted,
        String refused,
        List<Recording.Second> perSecond,
        long nextNumber) {

    static RecordingText of(Recording recording, long nextNumber) {
        return new RecordingText(
                recording.seconds(),
                recording.doneInside(),
                recording.outcomes(),
                text(recording.admitted()),
                text(recording.refused()),
                recording.perSecond(),
                nextNumber);
    }

    /** Back again. */
    public Recording recording() {
        return new Recording(seconds, doneInside, outcomes, histogram(admitted), histogram(refused), perSecond);
    }

    private static String text(Histogram histogram) {
        ByteBuffer bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(bytes);
        return Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(bytes.array(), length));
    }

    private static Histogram histogram(String text) {
        try {
            return Histogram.decodeFromCompressedByteBuffer(
                    ByteBuffer.wrap(Base64.getDecoder().decode(text)), 0);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("not a histogram", e);
        }
    }
}
