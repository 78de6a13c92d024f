package dev.tandem.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.bench.result.BenchResult;
import dev.tandem.bench.result.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private final BenchResult before = Samples.result("abc1234", 1);

    @Test
    void everyFigureThatBothHaveIsShownWithItsChange() {
        List<String> lines = Comparison.of(before, Samples.result("def5678", 2));
        assertThat(lines.get(0)).contains("abc1234", "def5678");
        assertThat(line(lines, "done per second")).endsWith("1,000          2,000  +100.0 %");
        assertThat(line(lines, "p99 ms")).endsWith("20             10   -50.0 %");
        assertThat(line(lines, "order, gateway")).endsWith("30             15   -50.0 %");
    }

    @Test
    void theStateOfTheMachineIsPartOfTheComparison() {
        assertThat(line(Comparison.of(before, before), "fixed arithmetic")).endsWith("21             21    +0.0 %");
    }

    @Test
    void runsThatMeasuredDifferentThingsAreToldApart() {
        BenchResult other = new BenchResult("", "", before.host(), before.before(), before.after(), List.of());
        assertThat(Comparison.of(before, other)).last().isEqualTo("the two runs have no scenario in common");
    }

    private static String line(List<String> lines, String part) {
        return lines.stream().filter(line -> line.contains(part)).findFirst().orElse("");
    }
}
