package dev.tandem.inventory.stock.model;

/**
 * Pieces of one SKU by where they are; together they are what was received. On hand is below zero when more pieces left
 * than the books had; nothing else is negative.
 */
public record Level(long onHand, long reserved, long shipped, long received) {
    public static final Level EMPTY = new Level(0, 0, 0, 0);

    public Level {
        if (reserved < 0 || shipped < 0) {
            throw new IllegalArgumentException(
                    "Stock cannot be negative: reserved " + reserved + ", shipped " + shipped);
        }
        if (onHand + reserved + shipped != received) {
            throw new IllegalArgumentException("Stock is not conserved: " + onHand + " on hand + " + reserved
                    + " reserved + " + shipped + " shipped are not " + received + " received");
        }
    }

    /** Pieces that can be reserved, never below zero. */
    long available() {
        return Math.max(0, onHand);
    }

    Level receive(long pieces) {
        return new Level(onHand + pieces, reserved, shipped, received + pieces);
    }

    Level reserve(long pieces) {
        if (pieces > available()) {
            throw new IllegalArgumentException("Cannot reserve " + pieces + " pieces of " + onHand + " on hand");
        }
        return take(pieces);
    }

    /** Like reserve, for pieces that have left already: they are booked whether or not they were on hand. */
    Level take(long pieces) {
        return new Level(onHand - pieces, reserved + pieces, shipped, received);
    }

    Level release(long pieces) {
        return new Level(onHand + pieces, reserved - pieces, shipped, received);
    }

    Level deduct(long pieces) {
        return new Level(onHand, reserved - pieces, shipped + pieces, received);
    }
}
