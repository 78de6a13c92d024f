package dev.tandem.kubernetes.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kubernetes.render.Repository;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Without further values the chart installs the images that the build makes. */
class ChartVersionTest {
    private static final Pattern TAG = Pattern.compile("<container\\.tag>([^<]+)</container\\.tag>");
    private static final Pattern REPOSITORY = Pattern.compile("<container\\.repository>([^<]+)<");

    private final String build = Repository.read(Repository.root().resolve("pom.xml"));

    @Test
    void imagesAreThoseOfTheBuild() {
        String name = all(REPOSITORY).get(0) + "/ordering:";
        assertThat(image("image: {native: false}")).isEqualTo(name + all(TAG).get(0));
        assertThat(image("image: {native: true}")).isEqualTo(name + all(TAG).get(1));
    }

    /** All matches: the property of the build, then that of native images. */
    private List<String> all(Pattern property) {
        return property.matcher(build).results().map(found -> found.group(1)).toList();
    }

    private static String image(String values) {
        return Rendered.of("dev", values).get("Deployment", "ordering").text("spec.template.spec.containers.0.image");
    }
}
