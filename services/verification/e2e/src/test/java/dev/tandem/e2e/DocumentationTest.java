package dev.tandem.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.dev.cli.Tandem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation names exists. */
class DocumentationTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\./tandem (\\S+)");
    private static final Pattern LAUNCHED = Pattern.compile("(?m)^  (\\w+)\\)$");
    private static final Pattern FOLDER = Pattern.compile("(?m)^\\| `([^`]+)` \\|");
    private static final int LONGEST_README = 150;

    private final Path root = RunningStack.repository();

    @Test
    void everyRelativeLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                if (!Files.exists(page.resolveSibling(link.group(1)))) {
                    broken.add(root.relativize(page) + " -> " + link.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyCommandShownExists() throws IOException {
        Set<String> known = new HashSet<>(Tandem.commandLine().getSubcommands().keySet());
        known.addAll(launched());
        Matcher shown = COMMAND.matcher(Files.readString(root.resolve("README.md")));
        List<String> commands = shown.results().map(match -> match.group(1)).toList();

        assertThat(commands).isNotEmpty().isSubsetOf(known);
    }

    /** Commands that the launcher itself knows, because they have a program of their own. */
    private List<String> launched() throws IOException {
        Matcher label = LAUNCHED.matcher(Files.readString(root.resolve("tandem")));
        return label.results().map(match -> match.group(1)).toList();
    }

    @Test
    void folderTableMatchesTheTree() throws IOException {
        String readme = Files.readString(root.resolve("README.md"));
        String folders = readme.substring(readme.indexOf("## Folders"));
        List<String> listed =
                FOLDER.matcher(folders).results().map(match -> match.group(1)).toList();

        assertThat(listed).allSatisfy(folder -> assertThat(root.resolve(folder)).isDirectory());
        assertThat(modules())
                .allSatisfy(module -> assertThat(listed).anyMatch(folder -> (module + '/').startsWith(folder + '/')));
    }

    @Test
    void readmeFitsItsLimit() throws IOException {
        assertThat(Files.readAllLines(root.resolve("README.md"))).hasSizeLessThanOrEqualTo(LONGEST_README);
    }

    private List<String> modules() throws IOException {
        Pattern module = Pattern.compile("<module>([^<]+)</module>");
        return module.matcher(Files.readString(root.resolve("pom.xml")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(root.resolve("docs"))) {
            return Stream.concat(Stream.of(root.resolve("README.md")), docs.filter(path -> path.toString()
                            .endsWith(".md")))
                    .toList();
        }
    }
}
