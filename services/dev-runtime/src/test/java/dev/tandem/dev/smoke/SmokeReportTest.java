package dev.tandem.dev.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SmokeReportTest {

    @Test
    void printsTheAgreedFieldsFlatOnOneLine() {
        SmokeReport report = new SmokeReport(
                new SmokeReport.Counts(10, 9, 7, 2, 1, 4),
                new SmokeReport.Times(1.234, 2, 3, 4),
                List.of(Finding.lost("one"), Finding.doubled("two"), Finding.lost("three")));
        assertThat(report.passed()).isFalse();
        assertThat(report.toJson())
                .isEqualTo("{\"placed\":10,\"confirmed\":9,\"completed\":7,\"cancelled\":2,\"rejected\":1,"
                        + "\"duplicates_absorbed\":4,\"lost\":2,\"doubled\":1,\"wrong\":0,\"p50_ms\":1.23,"
                        + "\"p99_ms\":2.0,\"event_p99_ms\":3.0,\"seconds\":4.0}");
    }

    @Test
    void percentilesAreNearestRank() {
        Percentiles hundred =
                Percentiles.of(DoubleStream.iterate(1, value -> value + 1).limit(100));
        assertThat(hundred.at(50)).isEqualTo(50);
        assertThat(hundred.at(99)).isEqualTo(99);
        assertThat(Percentiles.of(DoubleStream.of()).at(99)).isZero();
    }
}
