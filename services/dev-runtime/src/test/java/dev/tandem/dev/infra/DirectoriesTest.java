package dev.tandem.dev.infra;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.dev.process.DevRuntimeException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoriesTest {

    private static final long MORE_THAN_ANY_DISK = 1L << 40;

    @TempDir
    Path directory;

    @Test
    void saysHowMuchIsFreeAndHowMuchIsNeeded() {
        assertThatThrownBy(() -> Directories.requireRoom(directory, MORE_THAN_ANY_DISK, "training"))
                .isInstanceOf(DevRuntimeException.class)
                .hasMessageMatching(
                        "only \\d+ MB are free for " + directory + "; training needs " + MORE_THAN_ANY_DISK + " MB");
        assertThatCode(() -> Directories.requireRoom(directory, 0, "training")).doesNotThrowAnyException();
    }
}
