package dev.tandem.kubernetes.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads files that hold several objects. */
public final class Manifests {
    private static final Pattern SEPARATOR = Pattern.compile("(?m)^---.*$");
    private static final Pattern SOURCE = Pattern.compile("(?m)^# Source: (\\S+)");

    private Manifests() {}

    /** The objects of Helm's output, each with the template that Helm names above it. */
    public static List<Manifest> parse(String text) {
        return parse(text, "unknown");
    }

    /** The objects of a text; those that no {@code # Source} line precedes come from the given source. */
    public static List<Manifest> parse(String text, String source) {
        List<Manifest> manifests = new ArrayList<>();
        for (String document : SEPARATOR.split(text, -1)) {
            for (Map<String, Object> content : YamlDocuments.read(document)) {
                manifests.add(new Manifest(source(document, source), content));
            }
        }
        return manifests;
    }

    private static String source(String document, String otherwise) {
        Matcher named = SOURCE.matcher(document);
        return named.find() ? named.group(1) : otherwise;
    }
}
