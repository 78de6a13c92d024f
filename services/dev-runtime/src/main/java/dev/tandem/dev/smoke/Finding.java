package dev.tandem.dev.smoke;

/** Something that is not as it should be. */
public record Finding(Type type, String text) {

    public enum Type {
        /** Accepted, but what should follow is not there. */
        LOST,
        /** There twice. */
        DOUBLED,
        /** There, but not what was expected. */
        WRONG
    }

    static Finding lost(String text) {
        return new Finding(Type.LOST, text);
    }

    static Finding doubled(String text) {
        return new Finding(Type.DOUBLED, text);
    }

    static Finding wrong(String text) {
        return new Finding(Type.WRONG, text);
    }
}
