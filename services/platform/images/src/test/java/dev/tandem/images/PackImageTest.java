package dev.tandem.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackImageTest {

    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");
    private static final int READABLE = 0644;
    private static final int EXECUTABLE = 0755;

    @TempDir
    Path directory;

    private BuiltService service;

    @BeforeEach
    void build() throws IOException {
        service = BuiltService.in(directory.resolve("target"));
    }

    @Test
    void runsAsANumberedUserWithoutAShell() throws Exception {
        ImageFile image = pack("ordering-image.tar", "--base=scratch");
        assertThat(image.setting("User")).isEqualTo("10001:10001");
        assertThat(image.setting("WorkingDir")).isEqualTo("/app");
        assertThat(image.entrypoint()).startsWith("java").endsWith("-jar", "quarkus-run.jar");
        assertThat(image.entrypoint()).noneMatch(word -> word.endsWith("sh"));
    }

    @Test
    void layersChangeAsOftenAsWhatTheyHold() throws Exception {
        ImageFile image = pack("ordering-image.tar", "--base=scratch");
        assertThat(image.layers()).hasSize(4);
        assertThat(image.layers().get(0)).containsOnlyKeys("app/sbom.json");
        assertThat(image.layers().get(1))
                .containsOnlyKeys("app/lib/boot/org.example.boot-1.0.jar", "app/lib/main/org.example.library-1.0.jar");
        assertThat(image.layers().get(2)).containsOnlyKeys("app/lib/main/dev.tandem.messaging-1.0.jar");
        assertThat(image.layers().get(3))
                .containsOnlyKeys(
                        "app/quarkus-run.jar", "app/app/ordering-1.0.jar", "app/quarkus/generated-bytecode.jar");
    }

    @Test
    void filesBelongToRootAndCannotBeWritten() throws Exception {
        ImageFile image = pack("ordering-image.tar", "--base=scratch");
        assertThat(image.layers())
                .allSatisfy(layer -> assertThat(layer.values()).allSatisfy(file -> {
                    assertThat(file.getLongUserId()).isZero();
                    assertThat(file.getMode() & 0777).isEqualTo(READABLE);
                    assertThat(file.getLastModifiedTime()).isEqualTo(FileTime.from(TIME));
                }));
    }

    @Test
    void saysWhatItIs() throws Exception {
        ImageFile image = pack("ordering-image.tar", "--base=scratch");
        assertThat(image.setting("Labels/org.opencontainers.image.title")).isEqualTo("ordering");
        assertThat(image.setting("Labels/org.opencontainers.image.version")).isEqualTo("1.0");
        assertThat(image.config().get("created").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(image.config().get("architecture").asText()).isEqualTo("amd64");
    }

    @Test
    void theSameBuildGivesTheSameImage() throws Exception {
        // Given
        pack("ordering-image.tar", "--base=scratch");
        byte[] first = Files.readAllBytes(service.target().resolve("ordering-image.tar"));
        // When built later, elsewhere
        service = BuiltService.in(directory.resolve("again"));
        pack("ordering-image.tar", "--base=scratch");
        // Then
        assertThat(service.target().resolve("ordering-image.tar")).hasBinaryContent(first);
        // And another jar gives another image
        service.write("quarkus-app/app/ordering-1.0.jar", "changed");
        pack("ordering-image.tar", "--base=scratch");
        assertThat(Files.readAllBytes(service.target().resolve("ordering-image.tar")))
                .isNotEqualTo(first);
    }

    @Test
    void packsTheExecutableAlone() throws Exception {
        ImageFile image = pack("ordering-native-image.tar", "--base=scratch", "--native=true");
        assertThat(image.setting("User")).isEqualTo("10001:10001");
        assertThat(image.entrypoint()).containsExactly("/app/service");
        assertThat(image.config().at("/config/Env").toString()).contains("TANDEM_WARM_UP_ROUNDS=1");
        assertThat(image.layers()).hasSize(2);
        assertThat(image.layers().get(0)).containsOnlyKeys("app/sbom.json");
        assertThat(image.layers().get(1)).containsOnlyKeys("app/service");
        TarArchiveEntry executable = image.layers().get(1).get("app/service");
        assertThat(executable.getLongUserId()).isZero();
        assertThat(executable.getMode() & 0777).isEqualTo(EXECUTABLE);
    }

    @Test
    void buildsOnAnImageInAFile() throws Exception {
        // Given
        pack("ordering-native-image.tar", "--base=scratch", "--native=true");
        Path base = service.target().resolve("ordering-native-image.tar");
        // When
        ImageFile image = pack("ordering-image.tar", "--base=tar://" + base);
        // Then
        assertThat(image.layers()).hasSize(6);
        assertThat(image.layers().get(1)).containsOnlyKeys("app/service");
    }

    @Test
    void bringsACacheThatTheJavaOfItsBaseHasWritten() throws Exception {
        // Given
        Path base = FakeJava.image(directory, FakeJava.STARTS);
        // When
        ImageFile image = pack("ordering-image.tar", "--base=tar://" + base, "--aot=true");
        // Then
        assertThat(image.entrypoint()).endsWith("-XX:AOTCache=/app/service.aot", "-jar", "quarkus-run.jar");
        assertThat(image.layers().get(image.layers().size() - 1)).containsOnlyKeys("app/service.aot");
        // And it was made as it will be used, of jars as old as in the image
        Path cache = service.target().resolve("image-cache/service.aot");
        assertThat(Files.readString(cache)).contains("-XX:-UsePerfData", "2026-01-01 00:00", "127.0.0.1");
        assertThat(service.target().resolve("image-cache/base")).doesNotExist();
    }

    @Test
    void bringsWhatTheVeryJarsHaveLearnedUnderLoadOnTheSameBase() throws Exception {
        // Given
        Path file = FakeJava.image(directory, FakeJava.STARTS);
        String base = "--base=tar://" + file;
        String fits = pack("ordering-image.tar", base).setting("Labels/dev.tandem.start-cache");
        String learned = "learned under load";
        service.write("start-cache/" + fits + ".aot", learned);
        // When
        ImageFile image = pack("ordering-image.tar", base, "--aot=true");
        // Then
        assertThat(sizeOfCache(image)).isEqualTo(learned.length());
        assertThat(image.entrypoint()).contains("-XX:AOTCache=/app/service.aot");
        // And on another base, or with other jars as large and as old as these, it does not
        Path newer = Files.copy(file, directory.resolve("newer.tar"));
        ImageFile rebased = pack("ordering-image.tar", "--base=tar://" + newer, "--aot=true");
        assertThat(sizeOfCache(rebased)).isNotEqualTo(learned.length());
        service.write("quarkus-app/app/ordering-1.0.jar", "QUARKUS-APP/app/ordering-1.0.jar");
        ImageFile other = pack("ordering-image.tar", base, "--aot=true");
        assertThat(sizeOfCache(other)).isNotEqualTo(learned.length());
        assertThat(other.setting("Labels/dev.tandem.start-cache")).isNotEqualTo(fits);
    }

    private static long sizeOfCache(ImageFile image) {
        return image.layers()
                .get(image.layers().size() - 1)
                .get("app/service.aot")
                .getSize();
    }

    @Test
    void isPackedWithoutACacheWhereNoneCanBeMade() throws Exception {
        Path base = FakeJava.image(directory, FakeJava.FAILS);
        for (String unfit : List.of("scratch", "tar://" + base)) {
            ImageFile image = pack("ordering-image.tar", "--base=" + unfit, "--aot=true");
            assertThat(image.entrypoint()).noneMatch(word -> word.contains("AOTCache"));
            assertThat(image.layers()).noneMatch(layer -> layer.containsKey("app/service.aot"));
        }
    }

    @Test
    void namesWhatIsMissing() throws IOException {
        assertThatThrownBy(() -> pack("none", "--base=tar:///nowhere.tar"))
                .hasMessage("there is no base image at /nowhere.tar");
        assertThatThrownBy(() -> pack("none", "--base=Not A Name")).hasMessage("Not A Name is no name of an image");
        assertThatThrownBy(() -> pack("none", "--base=scratch", "--platform=amd64"))
                .hasMessage("a platform looks like linux/amd64, not amd64");
        Files.delete(service.target().resolve("ordering-sbom.json"));
        assertThatThrownBy(() -> pack("none", "--base=scratch"))
                .hasMessageStartingWith("there is no bill of materials");
        Files.delete(service.target().resolve("ordering-runner"));
        assertThatThrownBy(() -> pack("none", "--base=scratch", "--native=true"))
                .hasMessageEndingWith("ordering-runner to pack; run ./native-build.sh ordering");
    }

    private ImageFile pack(String file, String... options) throws Exception {
        PackImage.main(service.arguments(options).toArray(String[]::new));
        return ImageFile.read(service.target().resolve(file));
    }
}
