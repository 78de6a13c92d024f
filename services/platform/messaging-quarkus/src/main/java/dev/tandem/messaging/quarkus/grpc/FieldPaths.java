package dev.tandem.messaging.quarkus.grpc;

import build.buf.validate.FieldPath;
import build.buf.validate.FieldPathElement;

/** Writes field paths as callers know them: {@code lines[2].unit_price.minor_units}. */
final class FieldPaths {
    private FieldPaths() {}

    static String text(FieldPath path) {
        StringBuilder text = new StringBuilder();
        for (FieldPathElement element : path.getElementsList()) {
            if (text.length() > 0) {
                text.append('.');
            }
            text.append(element.getFieldName()).append(subscript(element));
        }
        return text.toString();
    }

    private static String subscript(FieldPathElement element) {
        return switch (element.getSubscriptCase()) {
            case INDEX -> "[" + element.getIndex() + "]";
            case STRING_KEY -> "[\"" + element.getStringKey() + "\"]";
            case INT_KEY -> "[" + element.getIntKey() + "]";
            case UINT_KEY -> "[" + Long.toUnsignedString(element.getUintKey()) + "]";
            case BOOL_KEY -> "[" + element.getBoolKey() + "]";
            case SUBSCRIPT_NOT_SET -> "";
        };
    }
}
