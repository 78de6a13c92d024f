package dev.tandem.kubernetes.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Charts are rendered and linted the way Helm does it, with a profile and further values. */
class ChartTest {
    private final Chart chart =
            new Chart(Path.of("src/test/resources/charts/tiny").toAbsolutePath());

    @Test
    void profilesAreTheFilesOfTheirFolder() {
        assertThat(chart.profiles()).containsExactly("german", "plain", "production", "tier-one");
    }

    @Test
    void tierLiesOverProduction() {
        assertThat(words("tier-one").map("data"))
                .containsEntry("first", "production")
                .containsEntry("second", "tier");
        assertThat(chart.lint("tier-one")).isEmpty();
    }

    @Test
    void everyObjectKnowsItsTemplate() {
        assertThat(chart.render("plain"))
                .extracting(Manifest::toString)
                .containsExactlyInAnyOrder(
                        "ConfigMap tandem-words (tiny/templates/words.yaml)",
                        "ServiceAccount tandem (tiny/templates/words.yaml)",
                        "Pod tandem-try (tiny/templates/tests/try.yaml)");
    }

    @Test
    void hooksAreShownAsTheyAre() {
        assertThat(chart.render("plain"))
                .filteredOn(manifest -> manifest.kind().equals("Pod"))
                .singleElement()
                .satisfies(pod -> assertThat(pod.map("metadata.annotations"))
                        .containsEntry("helm.sh/hook", "test")
                        .containsEntry("helm.sh/hook-delete-policy", "before-hook-creation"));
    }

    @Test
    void profileLiesOverTheValuesAndFurtherValuesOverTheProfile() {
        assertThat(words("plain").map("data")).containsEntry("first", "one").containsEntry("second", "two");
        assertThat(words("german").map("data")).containsEntry("first", "one").containsEntry("second", "zwei");
        assertThat(words("german", "words: {first: eins}", "words: {second: null, third: drei}")
                        .map("data"))
                .containsEntry("first", "eins")
                .containsEntry("third", "drei")
                .doesNotContainKey("second");
    }

    @Test
    void chartIsToldTheVersionOfKubernetes() {
        assertThat(words("plain").text("data.kubernetes")).isEqualTo("v" + Chart.KUBERNETES);
        assertThat(words("plain").text("metadata.namespace")).isEqualTo(Chart.NAMESPACE);
    }

    @Test
    void refusalCarriesTheMessage() {
        assertThatThrownBy(() -> chart.render("plain", "refuse: true"))
                .isInstanceOf(ChartRefusal.class)
                .hasMessageContaining("refuse: this chart was asked to refuse");
        assertThatThrownBy(() -> chart.render("plain", "words: {first: 1}"))
                .isInstanceOf(ChartRefusal.class)
                .hasMessageContaining("/words/first")
                .hasMessageContaining("want string");
    }

    @Test
    void lintFindsNothingInGoodValuesAndTheMistakeInBadOnes() {
        assertThat(chart.lint("german")).isEmpty();
        assertThat(chart.lint("german", "words: {first: 1}")).anyMatch(line -> line.contains("/words/first"));
    }

    @Test
    void unknownProfileNamesTheKnownOnes() {
        assertThatThrownBy(() -> chart.render("french"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no profile french; there are [german, plain, production, tier-one]");
    }

    private Manifest words(String profile, String... values) {
        return chart.render(profile, values).stream()
                .filter(manifest -> manifest.kind().equals("ConfigMap"))
                .findFirst()
                .orElseThrow();
    }
}
