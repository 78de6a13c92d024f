package dev.tandem.kubernetes.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One command of a page, as words without quotes, taken out of its loop; redirections are not its own. */
record ShellLine(List<String> words) {
    private static final Pattern BLOCK = Pattern.compile("(?s)```bash\\n(.*?)```");
    private static final Pattern WORD = Pattern.compile("((?:[^\\s\"]|\"[^\"]*\")+)");
    private static final Pattern NOT_ITS_OWN = Pattern.compile("^for .*?; do |; done$| [<>] .*$| -- .*$");

    /** All commands in the bash blocks of a text. */
    static List<ShellLine> of(String page) {
        List<ShellLine> lines = new ArrayList<>();
        BLOCK.matcher(page).results().forEach(block -> block.group(1).lines().forEach(line -> lines.add(parse(line))));
        return lines;
    }

    String program() {
        return words.get(0);
    }

    /** Words that are neither options nor their values. */
    List<String> plain(List<String> optionsWithValue) {
        List<String> plain = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            if (optionsWithValue.contains(words.get(i))) {
                i++;
            } else if (!words.get(i).startsWith("-")) {
                plain.add(words.get(i));
            }
        }
        return plain;
    }

    /** The options, without values behind an equals sign. */
    List<String> options() {
        return words.stream()
                .filter(word -> word.startsWith("-"))
                .map(word -> word.replaceAll("=.*", ""))
                .toList();
    }

    /** The values that follow an option, each time it is given. */
    List<String> values(String option) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i - 1).equals(option)) {
                values.add(words.get(i));
            }
        }
        return values;
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }

    private static ShellLine parse(String line) {
        Matcher word = WORD.matcher(NOT_ITS_OWN.matcher(line).replaceAll(""));
        return new ShellLine(
                word.results().map(found -> found.group().replace("\"", "")).toList());
    }
}
