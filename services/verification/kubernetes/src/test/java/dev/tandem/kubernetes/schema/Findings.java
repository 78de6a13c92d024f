package dev.tandem.kubernetes.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with one object, in sentences. */
final class Findings {
    private final String object;
    private final List<String> sentences = new ArrayList<>();

    /** @param object how to call the object, its file included */
    Findings(String object) {
        this.object = object;
    }

    void unknown(String path, String field, Collection<String> known) {
        String hint = Spelling.closest(field, known)
                .map(name -> "; did you mean " + name + '?')
                .orElse(
                        known.isEmpty()
                                ? ""
                                : "; there are "
                                        + String.join(
                                                ", ", known.stream().sorted().toList()));
        say(path + " is no known field" + hint);
    }

    void missing(String path) {
        say(path + " is required and missing");
    }

    void wrongType(String path, String expected, Object found) {
        say(path + " must be " + expected + ", but is " + describe(found));
    }

    void say(String sentence) {
        sentences.add(object + ": " + sentence);
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }

    private static String describe(Object value) {
        if (value == null) {
            return "empty";
        }
        if (value instanceof Map) {
            return "an object";
        }
        if (value instanceof List) {
            return "a list";
        }
        return value instanceof String ? "the text \"" + value + '"' : value.toString();
    }
}
