package dev.tandem.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Prepared requests by turns, each with a number of its own in the place of a run of zeros. One thread. */
public final class NumberedRequests implements Requests {

    /** Stands where the number goes. */
    public static final String PLACE = "000000000000";

    private static final int RADIX = 10;

    private final List<byte[]> texts;
    private final int[] places;
    private final int longest;
    private int turn;
    private long number;

    /**
     * Throws IllegalArgumentException for a request without {@link #PLACE}.
     *
     * @param requests whole HTTP requests
     * @param first the number of the first one
     */
    public NumberedRequests(List<String> requests, long first) {
        texts = requests.stream()
                .map(text -> text.getBytes(StandardCharsets.US_ASCII))
                .toList();
        places = requests.stream().mapToInt(text -> text.indexOf(PLACE)).toArray();
        longest = texts.stream().mapToInt(text -> text.length).max().orElse(0);
        number = first;
        for (int place : places) {
            if (place < 0) {
                throw new IllegalArgumentException("a request has no place for its number");
            }
        }
    }

    @Override
    public void next(ByteBuffer buffer) {
        byte[] text = texts.get(turn);
        long rest = number;
        for (int i = places[turn] + PLACE.length() - 1; i >= places[turn]; i--) {
            text[i] = (byte) ('0' + rest % RADIX);
            rest /= RADIX;
        }
        buffer.put(text);
        number++;
        turn = turn + 1 == texts.size() ? 0 : turn + 1;
    }

    /** Of the next request. */
    public long number() {
        return number;
    }

    @Override
    public int longest() {
        return longest;
    }
}
