package dev.tandem.gateway.callee;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Translates field paths of protobuf messages to JSON pointers with the REST body's names. */
final class FieldPaths {
    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z0-9])");
    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    private FieldPaths() {}

    /** {@code lines[0].unit_price.minor_units} becomes {@code /lines/0/unitPrice/minorUnits}. */
    static String toPointer(String path) {
        if (path.isEmpty()) {
            return "";
        }
        String camelCase = UNDERSCORE
                .matcher(path)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1).toUpperCase(Locale.ROOT)));
        return "/" + INDEX.matcher(camelCase).replaceAll(".$1").replace('.', '/');
    }
}
