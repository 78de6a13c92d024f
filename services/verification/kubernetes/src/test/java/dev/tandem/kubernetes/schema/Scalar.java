package dev.tandem.kubernetes.schema;

import java.math.BigInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A single value: text, number or boolean. */
enum Scalar implements Schema {
    TEXT("a text", value -> value instanceof String),
    INTEGER("an integer", Scalar::whole),
    NUMBER("a number", value -> value instanceof Number),
    BOOLEAN("true or false", value -> value instanceof Boolean),
    TEXT_OR_INTEGER("a text or an integer", value -> value instanceof String || whole(value)),
    QUANTITY("a quantity like 500m or 1Gi", Scalar::quantity),
    BASE64("a text in base64", Scalar::base64);

    private final String expected;
    private final Predicate<Object> fits;

    Scalar(String expected, Predicate<Object> fits) {
        this.expected = expected;
        this.fits = fits;
    }

    @Override
    public void check(Object value, String path, Findings findings) {
        if (!fits.test(value)) {
            findings.wrongType(path, expected, value);
        }
    }

    private static boolean whole(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof BigInteger;
    }

    private static boolean quantity(Object value) {
        return value instanceof Number
                || (value instanceof String text
                        && Patterns.QUANTITY.matcher(text).matches());
    }

    private static boolean base64(Object value) {
        return value instanceof String text && Patterns.BASE64.matcher(text).matches();
    }

    private static final class Patterns {
        private static final Pattern QUANTITY =
                Pattern.compile("[+-]?\\d+(\\.\\d+)?([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d+)?");
        private static final Pattern BASE64 =
                Pattern.compile("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");
    }
}
