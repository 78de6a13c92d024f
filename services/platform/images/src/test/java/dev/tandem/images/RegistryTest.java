package dev.tandem.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {

    @TempDir
    Path directory;

    private BuiltService service;

    @BeforeEach
    void build() throws IOException {
        service = BuiltService.in(directory.resolve("target"));
    }

    @Test
    void takesAnImageThatTheNextOneIsBuiltOn() throws Exception {
        try (LoopbackRegistry registry = LoopbackRegistry.open(directory)) {
            push(registry, "--base=scratch", "--native=true", "--tag=base");

            push(registry, "--base=" + registry.host() + "/shop/ordering:base", "--tag=1.0");
            pack("--base=" + registry.host() + "/shop/ordering:1.0");

            assertThat(registry.contents())
                    .contains("shop/ordering/manifests/base", "shop/ordering/manifests/1.0")
                    .anyMatch(name -> name.startsWith("shop/ordering/blobs/sha256:"));
            ImageFile image = ImageFile.read(service.target().resolve("ordering-image.tar"));
            assertThat(image.layers().get(1)).containsOnlyKeys("app/service");
            assertThat(image.layers()).hasSize(2 + 4 + 4);
        }
    }

    @Test
    void isToldWhoPushes() throws Exception {
        try (LoopbackRegistry registry = LoopbackRegistry.closedBut(directory, "shop", "secret")) {
            assertThatThrownBy(() -> push(registry, "--base=scratch", "--username=shop", "--password=wrong"))
                    .hasMessageContaining(
                            " and push it to " + registry.host() + "/shop/ordering:1.0: Unauthorized for ");
            assertThat(registry.contents()).isEmpty();

            push(registry, "--base=scratch", "--username=shop", "--password=secret");

            assertThat(registry.contents()).contains("shop/ordering/manifests/1.0");
        }
    }

    @Test
    void namesTheBaseThatIsNotThere() throws Exception {
        try (LoopbackRegistry registry = LoopbackRegistry.open(directory)) {
            String absent = registry.host() + "/shop/absent:1.0";

            assertThatThrownBy(() -> pack("--base=" + absent))
                    .hasMessageStartingWith("cannot make the image of ordering on " + absent + ": ");
        }
    }

    private void push(LoopbackRegistry registry, String... options) throws Exception {
        String[] all = Stream.concat(
                        Stream.of("--push=true", "--repository=" + registry.host() + "/shop"), Stream.of(options))
                .toArray(String[]::new);
        pack(all);
    }

    private void pack(String... options) throws Exception {
        String[] kept = Stream.concat(
                        Stream.of("--insecure=true", "--base-cache=" + directory.resolve("base")), Stream.of(options))
                .toArray(String[]::new);
        PackImage.main(service.arguments(kept).toArray(String[]::new));
    }
}
