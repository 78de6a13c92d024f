package dev.tandem.dev.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.dev.process.DevRuntimeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFileTest {

    @TempDir
    Path directory;

    @Test
    void runsTheCommandOfTheImageOnTheJavaOfTheImageInItsDirectory() throws Exception {
        Path image = directory.resolve("image.tar");
        Path root = directory.resolve("root");
        FakeImage.write(image, new byte[] {1, 2, 3});
        Deployed deployed = new ImageFile(image).unpack(root, List.of("-Xmx128m"));
        assertThat(deployed.command())
                .containsExactly(
                        "sh",
                        "-c",
                        "cd \"$0\" && exec \"$@\"",
                        root + "/app",
                        root + "/opt/java/bin/java",
                        "-Xmx128m",
                        "-Dcache=" + root + "/app/service.aot",
                        "-jar",
                        "run.jar");
        assertThat(deployed.files()).isEqualTo(root.resolve("app"));
        assertThat(root.resolve("app/service.aot")).hasContent(FakeImage.CACHE);
        assertThat(Files.isExecutable(root.resolve("opt/java/bin/java"))).isTrue();
        assertThat(root.resolve("etc")).doesNotExist();
    }

    @Test
    void tellsALabel() throws Exception {
        Path image = directory.resolve("image.tar");
        FakeImage.write(image, new byte[0]);
        assertThat(new ImageFile(image).label("dev.tandem.start-cache")).isEqualTo("12ab");
        assertThatThrownBy(() -> new ImageFile(image).label("other"))
                .isInstanceOf(DevRuntimeException.class)
                .hasMessage(image + " has no label other; pack it again");
    }

    @Test
    void saysWhatAnImageIsMissing() throws Exception {
        Path image = directory.resolve("image.tar");
        FakeImage.write(image, new byte[0], "LANG=C");
        assertThatThrownBy(() -> new ImageFile(image).unpack(directory.resolve("one"), List.of()))
                .isInstanceOf(DevRuntimeException.class)
                .hasMessage("there is no JAVA_HOME in " + image + ", whose base must bring a Java");
        FakeImage.write(image, new byte[0], "JAVA_HOME=/usr/lib/jvm");
        assertThatThrownBy(() -> new ImageFile(image).unpack(directory.resolve("two"), List.of()))
                .isInstanceOf(DevRuntimeException.class)
                .hasMessage("there is no Java at JAVA_HOME in " + image + ", whose base must bring it");
    }
}
