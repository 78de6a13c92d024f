package dev.tandem.kubernetes.chart;

import dev.tandem.kubernetes.render.YamlDocuments;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads values.yaml with its comments: a comment that starts with two dashes belongs to the key below it. */
final class ValuesReference {
    private static final Pattern KEY = Pattern.compile("^( *)([A-Za-z][A-Za-z0-9]*):.*$");
    private static final Pattern COMMENT = Pattern.compile("^ *# ?(.*)$");
    private static final String START = "-- ";

    /** A documented value; its default as it stands in the file. */
    record Row(String path, Object standard, String meaning) {}

    private record Open(int indent, String key) {}

    private final Map<String, Object> values;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<String> undocumented = new ArrayList<>();
    private StringBuilder comment = new StringBuilder();

    ValuesReference(String text) {
        values = YamlDocuments.readOne(text);
        text.lines().forEach(this::read);
    }

    /** In the order of the file. */
    List<Row> rows() {
        return rows;
    }

    /** Values without a meaning that are no mere groups of others; services repeat the keys of the first one. */
    List<String> undocumented() {
        return undocumented;
    }

    private void read(String line) {
        Matcher commented = COMMENT.matcher(line);
        Matcher keyed = KEY.matcher(line);
        if (commented.matches()) {
            note(commented.group(1));
        } else if (keyed.matches()) {
            key(keyed.group(1).length(), keyed.group(2));
        } else {
            comment.setLength(0);
        }
    }

    private void note(String text) {
        if (text.startsWith(START)) {
            comment = new StringBuilder(text.substring(START.length()));
        } else if (comment.length() > 0) {
            comment.append(' ').append(text);
        }
    }

    private void key(int indent, String name) {
        while (!open.isEmpty() && open.peekLast().indent() >= indent) {
            open.removeLast();
        }
        open.addLast(new Open(indent, name));
        String path = String.join(".", open.stream().map(Open::key).toList());
        if (comment.length() > 0) {
            rows.add(new Row(path, at(path), comment.toString()));
        } else if (!isGroup(path) && !isWithinDocumented(path) && !path.startsWith("services.")) {
            undocumented.add(path);
        }
        comment.setLength(0);
    }

    private boolean isGroup(String path) {
        return at(path) instanceof Map<?, ?> map && !map.isEmpty();
    }

    private boolean isWithinDocumented(String path) {
        return rows.stream().anyMatch(row -> path.startsWith(row.path() + "."));
    }

    private Object at(String path) {
        Object here = values;
        for (String key : path.split("\\.", -1)) {
            here = here instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return here;
    }
}
