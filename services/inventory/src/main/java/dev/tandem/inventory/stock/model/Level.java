package dev.tandem.inventory.stock.model;

/** Pieces of one SKU by where they are. None is negative, and together they are what was received. */
public record Level(long onHand, long reserved, long shipped, long received) {
    public static final Level EMPTY = new Level(0, 0, 0, 0);

    public Level {
        if (onHand < 0 || reserved < 0 || shipped < 0) {
            throw new IllegalArgumentException(
                    "Stock cannot be negative: on hand " + onHand + ", reserved " + reserved + ", shipped " + shipped);
        }
        if (onHand + reserved + shipped != received) {
            throw new IllegalArgumentException("Stock is not conserved: " + onHand + " on hand + " + reserved
                    + " reserved + " + shipped + " shipped are not " + received + " received");
        }
    }

    Level receive(long pieces) {
        return new Level(onHand + pieces, reserved, shipped, received + pieces);
    }

    Level reserve(long pieces) {
        return new Level(onHand - pieces, reserved + pieces, shipped, received);
    }

    Level release(long pieces) {
        return new Level(onHand + pieces, reserved - pieces, shipped, received);
    }

    Level deduct(long pieces) {
        return new Level(onHand, reserved - pieces, shipped + pieces, received);
    }
}
