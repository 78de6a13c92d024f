package dev.tandem.kubernetes.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kubernetes.render.Chart;
import dev.tandem.kubernetes.render.Renderings;
import dev.tandem.kubernetes.render.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code k8s/rendered} shows what the chart makes of each profile, so that a change shows what it changes. */
class RenderedTest {
    private static final String DIRECTORY = "k8s/rendered";
    private static final String WRITE = "tandem.docs.write";

    @ParameterizedTest
    @MethodSource("dev.tandem.kubernetes.render.Renderings#profiles")
    void fileShowsItsProfile(String profile) throws IOException {
        Path file = Repository.root().resolve(DIRECTORY).resolve(profile + ".yaml");
        String now = Renderings.text(profile);
        if (Boolean.getBoolean(WRITE)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, now);
        }
        assertThat(difference(Files.exists(file) ? Repository.read(file) : "", now))
                .as("%s is stale; run with -D%s=true to update it", file, WRITE)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.kubernetes.render.Renderings#profiles")
    void sameValuesGiveTheSameText(String profile) {
        assertThat(difference(Chart.tandem().text(profile, Renderings.DRAWN), Renderings.text(profile)))
                .isEmpty();
    }

    @Test
    void everyFileHasAProfile() throws IOException {
        try (Stream<Path> files = Files.list(Repository.root().resolve(DIRECTORY))) {
            List<String> profiles = files.map(
                            file -> file.getFileName().toString().replace(".yaml", ""))
                    .toList();
            assertThat(profiles).hasSameElementsAs(Renderings.profiles());
        }
    }

    @Test
    void differenceIsToldByItsFirstLine() {
        assertThat(difference("a\nb\n", "a\nb\n")).isEmpty();
        assertThat(difference("a\nb\n", "a\nc\n")).isEqualTo("line 2 was \"b\" and is \"c\"");
        assertThat(difference("a\n", "a\nc\n")).isEqualTo("line 2 was the end and is \"c\"");
    }

    /** Files are long, so only where they part. */
    private static String difference(String before, String now) {
        List<String> old = before.lines().toList();
        List<String> fresh = now.lines().toList();
        for (int i = 0; i < Math.max(old.size(), fresh.size()); i++) {
            if (!line(old, i).equals(line(fresh, i))) {
                return "line " + (i + 1) + " was " + line(old, i) + " and is " + line(fresh, i);
            }
        }
        return "";
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? '"' + lines.get(index) + '"' : "the end";
    }
}
