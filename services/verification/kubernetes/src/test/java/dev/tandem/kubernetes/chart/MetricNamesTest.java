package dev.tandem.kubernetes.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kubernetes.render.Chart;
import dev.tandem.kubernetes.render.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Alerts and dashboards ask for series that the services have. */
class MetricNamesTest {
    private static final Pattern TIMER = Pattern.compile("Telemetry\\s*\\.timer\\(\\s*\"(tandem[a-z.]+)\"");
    private static final Pattern SUMMARY = Pattern.compile("DistributionSummary\\.builder\\(\\s*\"(tandem[a-z.]+)\"");
    private static final Pattern COUNTER =
            Pattern.compile("(?:Counter\\.builder|\\.counter)\\(\\s*\"(tandem[a-z.]+)\"");
    private static final Pattern GAUGE =
            Pattern.compile("(?:Gauge\\s*\\.builder|\\.gauge)\\(\\s*\"(tandem[a-z.]+)\"([^;]*);");
    private static final Pattern SECONDS = Pattern.compile("baseUnit\\(\"seconds\"\\)");
    private static final Pattern ASKED =
            Pattern.compile("\\b((?:tandem|http|jvm|process|grpc)_[a-z_]+|up)(?=[{,)\\[ ])");

    /** What Micrometer's own binders give; seen in a service's /q/metrics. */
    private static final Set<String> BINDERS = Set.of(
            "up",
            "http_server_requests_seconds_count",
            "http_server_requests_seconds_sum",
            "jvm_memory_used_bytes",
            "process_cpu_time_ns_total");

    private static final Set<String> SERIES = new TreeSet<>(BINDERS);

    @BeforeAll
    static void collectFromTheCode() throws IOException {
        try (Stream<Path> files =
                Files.walk(Repository.root().resolve("services/platform/messaging-quarkus/src/main"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Repository::read)
                    .forEach(MetricNamesTest::collect);
        }
        assertThat(SERIES).contains("tandem_event_age_seconds_bucket", "tandem_letters", "tandem_relay_pending");
    }

    @Test
    void alertsAskForSeriesThatExist() {
        String rules = Repository.read(Chart.tandem().directory().resolve("files/rules.yaml"));
        List<String> expressions = Pattern.compile("(?s)expr: (.*?)\\n  for:")
                .matcher(rules)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(expressions).hasSize(6);
        assertThat(expressions).allSatisfy(MetricNamesTest::check);
    }

    @Test
    void dashboardsAskForSeriesThatExist() throws IOException {
        try (Stream<Path> files = Files.list(Chart.tandem().directory().resolve("files/dashboards"))) {
            List<String> expressions = files.map(Repository::read)
                    .flatMap(text -> Pattern.compile("\"expr\": \"(.*?)\", \"legendFormat\"")
                            .matcher(text)
                            .results())
                    .map(found -> found.group(1))
                    .toList();
            assertThat(expressions).hasSizeGreaterThan(18).allSatisfy(MetricNamesTest::check);
        }
    }

    private static void check(String expression) {
        Set<String> asked = new TreeSet<>();
        ASKED.matcher(expression).results().map(MatchResult::group).forEach(asked::add);
        assertThat(asked).as(expression).isNotEmpty();
        assertThat(SERIES).as(expression).containsAll(asked);
    }

    private static void collect(String code) {
        names(TIMER, code, "_seconds_bucket", "_seconds_count", "_seconds_sum");
        names(SUMMARY, code, "_count", "_sum", "_max");
        names(COUNTER, code, "_total");
        GAUGE.matcher(code).results().forEach(gauge -> {
            boolean seconds = SECONDS.matcher(gauge.group(2)).find();
            SERIES.add(gauge.group(1).replace('.', '_') + (seconds ? "_seconds" : ""));
        });
    }

    private static void names(Pattern pattern, String code, String... suffixes) {
        pattern.matcher(code).results().forEach(found -> Stream.of(suffixes)
                .forEach(suffix -> SERIES.add(found.group(1).replace('.', '_') + suffix)));
    }
}
