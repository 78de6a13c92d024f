package dev.tandem.kubernetes.render;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A chart and its profiles ({@code profiles/<name>.yaml}), rendered by Helm without a cluster. A tier is a profile that
 * is laid over production. Values given here are YAML texts, each laid over the one before, the profile being the first.
 */
public final class Chart {
    /** The release that everything is rendered as. */
    public static final String RELEASE = "tandem";

    /** The namespace that everything is rendered for. */
    public static final String NAMESPACE = "tandem";

    /** The version of Kubernetes that the chart is told it runs on, and whose schemas its output has to meet. */
    public static final String KUBERNETES = "1.34.0";

    private static final String VALUES = "values.yaml";
    private static final String PROFILES = "profiles";
    private static final String PRODUCTION = "production";
    private static final String TIER = "tier-";
    private static final String SUFFIX = ".yaml";

    private final Path directory;

    Chart(Path directory) {
        this.directory = directory;
    }

    /** The chart of this repository. */
    public static Chart tandem() {
        return new Chart(Repository.root().resolve("helm/tandem"));
    }

    /** Where the chart lies. */
    public Path directory() {
        return directory;
    }

    /** The names of all profiles, sorted. */
    public List<String> profiles() {
        try (Stream<Path> files = Files.list(directory.resolve(PROFILES))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All values, the chart's own included. */
    public Map<String, Object> values(String profile, String... values) {
        Map<String, Object> merged = YamlDocuments.readOne(Repository.read(directory.resolve(VALUES)));
        for (Path layer : layers(profile)) {
            merged = Values.merge(merged, YamlDocuments.readOne(Repository.read(layer)));
        }
        for (String text : values) {
            merged = Values.merge(merged, YamlDocuments.readOne(text));
        }
        return merged;
    }

    /** What {@code helm lint --strict} has to say against the profile; nothing if it passes. */
    public List<String> lint(String profile, String... values) {
        try (Scratch scratch = new Scratch()) {
            Path copy = scratch.copy(directory);
            scratch.write(copy.resolve(VALUES), YamlDocuments.write(values(profile, values)));
            LintResult result = new Helm(copy).lint().strict().call();
            return result.isFailed() ? result.getMessages() : List.of();
        }
    }

    /** The objects of a profile, or {@link ChartRefusal} with the message that a user would get. */
    public List<Manifest> render(String profile, String... values) {
        return Manifests.parse(text(profile, values));
    }

    /** The objects of a profile as Helm prints them. */
    public String text(String profile, String... values) {
        try (Scratch scratch = new Scratch()) {
            List<Path> files = new ArrayList<>(layers(profile));
            for (String text : values) {
                files.add(scratch.write(text));
            }
            Hooks hooks = new Hooks(scratch.copy(directory));
            hooks.hide();
            TemplateCommand template = new Helm(hooks.chart()).template();
            template.withName(RELEASE).withNamespace(NAMESPACE).withKubeVersion(KUBERNETES);
            files.forEach(template::withValuesFile);
            return hooks.show(template.call());
        } catch (IllegalStateException refused) {
            throw new ChartRefusal(refused.getMessage(), refused);
        }
    }

    /** The values files that make up a profile, lowest first. */
    public List<Path> layers(String profile) {
        return profile.startsWith(TIER) ? List.of(file(PRODUCTION), file(profile)) : List.of(file(profile));
    }

    private Path file(String name) {
        Path file = directory.resolve(PROFILES).resolve(name + SUFFIX);
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("no profile " + name + "; there are " + profiles());
        }
        return file;
    }
}
