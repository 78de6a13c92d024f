package dev.tandem.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.bench.result.Samples;
import dev.tandem.dev.process.DevRuntimeException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTest {

    @TempDir
    private Path repository;

    @Test
    void whatIsKeptIsReadAgain() {
        ResultFiles files = new ResultFiles(repository);
        Path page = files.keep(Samples.result("abc1234", 1));
        assertThat(page).exists().hasFileName("2026-11-21T120000Z.html");
        assertThat(files.read("2026-11-21T120000Z")).isEqualTo(Samples.result("abc1234", 1));
        assertThat(files.read("last")).isEqualTo(Samples.result("abc1234", 1));
    }

    @Test
    void aResultThatIsNotThereIsRefusedWithThoseThatAre() {
        ResultFiles files = new ResultFiles(repository);
        files.keep(Samples.result("abc1234", 1));
        assertThatThrownBy(() -> files.read("other"))
                .isInstanceOf(DevRuntimeException.class)
                .hasMessageContaining("cannot read the result other")
                .hasMessageContaining("there are 2026-11-21T120000Z");
    }

    @Test
    void withoutResultsThereIsNoPreviousOne() {
        assertThatThrownBy(() -> new ResultFiles(repository).read("previous"))
                .isInstanceOf(DevRuntimeException.class)
                .hasMessageContaining("there is no previous result");
    }

    @Test
    void aResultOfAnotherVersionMayKnowMore() throws java.io.IOException {
        ResultFiles files = new ResultFiles(repository);
        Path file = repository.resolve("newer.json");
        String json = ResultFiles.json(Samples.result("abc1234", 1));
        Files.writeString(file, json.replaceFirst("\\{", "{\"invented\":1,"));
        assertThat(files.read(file.toString())).isEqualTo(Samples.result("abc1234", 1));
    }

    @Test
    void theSummaryNamesWhatWasNotReached() {
        assertThat(Summary.of(Samples.result("abc1234", 1)))
                .contains(
                        "  NO times the peer: 2.50, asked at least 3", "  ok p99 ms: 20, asked at most 50", "  a note");
    }
}
