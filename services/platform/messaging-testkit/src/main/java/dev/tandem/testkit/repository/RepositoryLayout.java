package dev.tandem.testkit.repository;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Where things belong: what the top level may hold, and how decision records are numbered. */
final class RepositoryLayout {
    private static final Set<String> TOP_LEVEL = Set.of(
            "docs",
            "helm",
            "k8s",
            "proto",
            "services",
            "LICENSE",
            "README.md",
            "mvnw",
            "mvnw.cmd",
            "native-build.sh",
            "pom.xml",
            "tandem");
    private static final String DECISIONS = "docs/adr/";
    private static final Pattern DECISION = Pattern.compile("(\\d{4})-[a-z0-9]+(-[a-z0-9]+)*\\.md");

    private RepositoryLayout() {}

    /**
     * One sentence for each breach.
     *
     * @param paths every file, relative to the root, with slashes
     */
    static List<String> breaches(Collection<String> paths) {
        List<String> breaches = new ArrayList<>(topLevelBreaches(paths));
        breaches.addAll(decisionBreaches(paths));
        return breaches;
    }

    private static List<String> topLevelBreaches(Collection<String> paths) {
        return paths.stream()
                .map(path -> path.contains("/") ? path.substring(0, path.indexOf('/')) : path)
                .distinct()
                .filter(entry -> !entry.startsWith(".") && !TOP_LEVEL.contains(entry))
                .map(entry -> entry + " does not belong at the top level")
                .toList();
    }

    private static List<String> decisionBreaches(Collection<String> paths) {
        List<String> breaches = new ArrayList<>();
        int expected = 1;
        for (String path : new TreeSet<>(paths)) {
            if (!path.startsWith(DECISIONS)) {
                continue;
            }
            var name = DECISION.matcher(path.substring(DECISIONS.length()));
            if (!name.matches()) {
                breaches.add(path + " is not named 0001-title-in-lower-case.md");
            } else if (Integer.parseInt(name.group(1)) != expected++) {
                breaches.add("%s should have number %04d".formatted(path, expected - 1));
            }
        }
        return breaches;
    }
}
