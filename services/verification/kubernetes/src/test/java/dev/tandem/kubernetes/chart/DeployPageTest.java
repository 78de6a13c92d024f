package dev.tandem.kubernetes.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kubernetes.render.Chart;
import dev.tandem.kubernetes.render.Manifest;
import dev.tandem.kubernetes.render.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/deploy.md tells people to type would be taken by helm, by kubectl and by this repository. */
class DeployPageTest {
    private static final Path ROOT = Repository.root();
    private static final String PAGE = Repository.read(ROOT.resolve("docs/deploy.md"));
    private static final List<String> WITH_VALUE =
            List.of("-n", "-f", "-l", "-c", "--set", "--set-string", "--timeout");

    /** Options that Helm 3 and 4 have in common. */
    private static final Map<String, Set<String>> HELM = Map.of(
            "install", Set.of("-n", "-f", "--create-namespace", "--set", "--timeout"),
            "upgrade", Set.of("-n", "-f", "--set", "--set-string", "--timeout", "--wait", "--reuse-values"),
            "rollback", Set.of("-n", "--wait", "--timeout"),
            "history", Set.of("-n"),
            "test", Set.of("-n", "--logs"),
            "uninstall", Set.of("-n"));

    private static final Map<String, Set<String>> KUBECTL = Map.of(
            "wait", Set.of("-n", "--for", "--all", "--timeout"),
            "port-forward", Set.of("-n"),
            "create", Set.of("-n", "--from-literal", "--type"),
            "apply", Set.of("-n", "-f"),
            "rollout", Set.of("-n", "-l"),
            "exec", Set.of("-n", "-c", "-i"),
            "scale", Set.of("-n", "-l", "--replicas"),
            "annotate", Set.of("-n", "--all", "--overwrite"),
            "delete", Set.of("-n", "-l"));

    private final Set<String> names = names();

    static List<ShellLine> helm() {
        return lines("helm");
    }

    static List<ShellLine> kubectl() {
        return lines("kubectl");
    }

    @Test
    void firstOrderTakesFewerThanTenCommands() {
        String first = PAGE.substring(PAGE.indexOf("<!-- first-order -->"), PAGE.indexOf("The last command"));
        assertThat(ShellLine.of(first)).hasSizeBetween(3, 9);
    }

    @Test
    void pageIsAboutThisChart() {
        assertThat(helm()).hasSizeGreaterThan(8);
        assertThat(kubectl()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("helm")
    void helmTakesTheCommand(ShellLine line) {
        List<String> plain = line.plain(WITH_VALUE);
        assertThat(HELM).containsKey(plain.get(0));
        assertThat(HELM.get(plain.get(0))).containsAll(line.options());
        assertThat(plain.get(1)).isEqualTo(Chart.RELEASE);
        assertThat(line.values("-n")).containsExactly(Chart.NAMESPACE);
        if (plain.size() == 3 && !plain.get(0).equals("rollback")) {
            assertThat(plain.get(2)).isEqualTo("helm/tandem");
            render(line);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kubectl")
    void kubectlTakesTheCommand(ShellLine line) {
        List<String> plain = line.plain(WITH_VALUE);
        assertThat(KUBECTL).containsKey(plain.get(0));
        assertThat(KUBECTL.get(plain.get(0))).containsAll(line.options());
        assertThat(line.values("-f"))
                .allSatisfy(file -> assertThat(ROOT.resolve(file)).exists());
        assertThat(line.values("-l")).allMatch("app.kubernetes.io/instance=tandem"::equals);
        List<String> objects = plain.stream()
                .filter(word -> word.matches("[a-z]+/tandem-[a-z]+") || word.matches("tandem-postgresql-0"))
                .map(word -> word.replaceAll("^service/|^deployment/|-0$", ""))
                .toList();
        assertThat(objects).allSatisfy(object -> assertThat(names).contains(object.replace("scaledobject/", "")));
    }

    @Test
    void everyOtherProgramIsOursOrNamed() {
        assertThat(ShellLine.of(PAGE)).extracting(ShellLine::program).allSatisfy(program -> assertThat(
                        List.of("helm", "kubectl", "kind").contains(program) || Files.exists(ROOT.resolve(program)))
                .as(program)
                .isTrue());
    }

    @Test
    void secretsOfTheTableAreThoseOfProduction() {
        Set<String> used = new HashSet<>();
        for (String service : Budget.COSTS.keySet()) {
            Rendered.of("production").environment(service).values().stream()
                    .filter(value -> value.matches("tandem-[a-z-]+/[a-z.]+"))
                    .map(value -> value.substring(0, value.indexOf('/'))
                            .replaceAll("tandem-" + service + "(-|$)", "tandem-<service>$1"))
                    .forEach(used::add);
        }
        assertThat(used).contains("tandem-<service>", "tandem-<service>-database", "tandem-mail");
        assertThat(used).allSatisfy(secret -> assertThat(PAGE).contains("`" + secret + "`"));
    }

    private static void render(ShellLine line) {
        List<String> files = line.values("-f");
        String profile = files.isEmpty()
                ? "dev"
                : Path.of(files.get(files.size() - 1)).getFileName().toString();
        String name = profile.replace(".yaml", "");
        List<Path> layers = files.stream().map(ROOT::resolve).toList();
        if (!files.isEmpty()) {
            assertThat(Chart.tandem().layers(name)).isEqualTo(layers);
        }
        String[] values = Stream.concat(
                        line.values("--set").stream().map(assignment -> yaml(assignment, "")),
                        line.values("--set-string").stream().map(assignment -> yaml(assignment, "'")))
                .toArray(String[]::new);
        assertThat(Rendered.of(name, values).manifests()).isNotEmpty();
    }

    /** {@code a.b=c} as a values file. */
    private static String yaml(String assignment, String quote) {
        int equals = assignment.indexOf('=');
        String[] keys = assignment.substring(0, equals).split("\\.");
        String value = quote + assignment.substring(equals + 1) + quote;
        return "{" + String.join(": {", keys) + ": " + value + "}".repeat(keys.length);
    }

    private static List<ShellLine> lines(String program) {
        return ShellLine.of(PAGE).stream()
                .filter(line -> line.program().equals(program))
                .toList();
    }

    private static Set<String> names() {
        List<Manifest> manifests = new ArrayList<>(Rendered.of("dev").manifests());
        manifests.addAll(Rendered.of("production").manifests());
        return new HashSet<>(
                Stream.concat(Stream.of("tandem"), manifests.stream().map(Manifest::name))
                        .toList());
    }
}
