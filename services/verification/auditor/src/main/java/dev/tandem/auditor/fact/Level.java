package dev.tandem.auditor.fact;

/** Pieces of one SKU by where they are. */
public record Level(long onHand, long reserved, long shipped, long received) {
    public static final Level EMPTY = new Level(0, 0, 0, 0);

    /** The level after a move of so many pieces. */
    public Level after(Move move, long pieces) {
        return switch (move) {
            case RESTOCK -> new Level(onHand + pieces, reserved, shipped, received + pieces);
            case RESERVE -> new Level(onHand - pieces, reserved + pieces, shipped, received);
            case RELEASE -> new Level(onHand + pieces, reserved - pieces, shipped, received);
            case DEDUCT -> new Level(onHand, reserved - pieces, shipped + pieces, received);
        };
    }

    /** Whether every piece that came in is somewhere. */
    public boolean isConserved() {
        return onHand + reserved + shipped == received;
    }
}
