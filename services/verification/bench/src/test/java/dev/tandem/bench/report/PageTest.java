package dev.tandem.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.bench.result.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final Path GOLDEN = Path.of("src/test/resources/page.html");

    /** With {@code -Dtandem.docs.write=true} the expected page is written anew. */
    @Test
    void aFixedResultGivesAFixedPage() throws IOException {
        String page = Page.of(Samples.result("abc1234", 1));
        if (Boolean.getBoolean("tandem.docs.write")) {
            Files.writeString(GOLDEN, page);
        }
        assertThat(page).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void thePageLoadsNothing() {
        assertThat(Page.of(Samples.result("abc1234", 1)))
                .doesNotContain("http:", "https:", "src=", "<script", "@import");
    }

    @Test
    void whatIsMeasuredCannotBreakThePage() {
        assertThat(Page.of(Samples.result("abc1234", 1)))
                .contains("peer &amp; co", "postgres &lt;x&gt;")
                .doesNotContain("postgres <x>");
    }

    @Test
    void whatWasAskedAndNotReachedStandsOut() {
        assertThat(Page.of(Samples.result("abc1234", 1)))
                .contains("<li class=\"no\">NO times the peer: 2.50, asked at least 3")
                .contains("<li class=\"ok\">ok p99 ms: 20, asked at most 50");
    }
}
