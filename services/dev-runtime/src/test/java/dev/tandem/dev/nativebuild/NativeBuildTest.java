package dev.tandem.dev.nativebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.dev.nativebuild.ScriptTree.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What native-build.sh says, with everything it calls replaced. */
class NativeBuildTest {

    private static final String GOOD = "native-image 25.0.2 2026-01-20";

    /** Says what Maven says, and leaves executables of 3 and 4 bytes. */
    private static final String MAVEN = """
            echo "$*" > maven-arguments
            mkdir -p services/ordering/target services/gateway/target
            printf abc > services/ordering/target/ordering-runner
            printf abcd > services/gateway/target/gateway-runner
            echo '[INFO] Building ordering 0.1.0-SNAPSHOT                                  [8/8]'
            echo '[2/8] Performing analysis...  [*****]                  (44.6s @ 1.51GB)'
            echo '[INFO] messaging .......................................... SUCCESS [  2.794 s]'
            echo '[INFO] ordering ........................................... SUCCESS [05:12 min]'
            echo '[INFO] Tandem gateway ..................................... SUCCESS [ 59.634 s]'
            """;

    private static final String LAUNCHER = """
            echo "$*" > launcher-arguments
            printf 'ordering\\tnative\\t3\\t120\\t73400320\\n'
            printf 'gateway\\tnative\\t4\\t80\\t52428800\\n'
            """;

    @TempDir
    Path directory;

    private ScriptTree tree;

    @BeforeEach
    void copy() throws IOException {
        tree = new ScriptTree(directory);
    }

    @Test
    void namesTheWaysToGetAToolchain() throws Exception {
        Run run = tree.run();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("native-build: neither native-image nor a container engine found.")
                .contains("GRAALVM_HOME", "podman or docker")
                .hasLineCount(1);
    }

    @Test
    void saysThatGraalvmHomeHasNoNativeImage() throws Exception {
        Run run = tree.variable("GRAALVM_HOME", "/nowhere").run("ordering");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("native-build: GRAALVM_HOME is /nowhere, but there is no bin/native-image in it;"
                        + " point it at a GraalVM or Mandrel 25\n");
    }

    @Test
    void saysThatTheVersionIsTooOld() throws Exception {
        assertThat(tree.graal("native-image 17.0.9 2023-10-17").run().err())
                .contains("is version 17; Tandem needs a GraalVM or Mandrel 25 or newer");
        assertThat(tree.graal("GraalVM 20.3.1 Java 11 (Java Version 11.0.10)")
                        .run()
                        .err())
                .contains("is version 20; Tandem needs a GraalVM or Mandrel 25 or newer");
        assertThat(tree.graal("hello").run().err()).contains("does not tell its version");
    }

    @Test
    void asksForACompiler() throws Exception {
        assertThat(tree.graal(GOOD).run().err())
                .isEqualTo("native-build: native-image needs a C compiler; install one"
                        + " (Debian: apt install gcc libz-dev)\n");
    }

    @Test
    void tellsOfAnEngineThatDoesNotAnswer() throws Exception {
        Run run = tree.program("docker", "exit 1").run();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("native-build: docker is installed but does not answer (docker info)\n")
                .contains("neither native-image nor a container engine found");
        assertThat(tree.run("--container").err()).contains("no container engine answers");
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        assertThat(tree.run("billing").err())
                .isEqualTo("native-build: there is no service billing; there are gateway, ordering, payment\n");
        assertThat(tree.run("--quick").err()).contains("there is no option --quick");
        assertThat(tree.run("--jobs", "0").err()).contains("--jobs must be a number of at least 1, not 0");
        assertThat(tree.run("--memory=lots").err()).contains("--memory must look like 6g or 6000m, not lots");
        assertThat(tree.run("--jobs").err()).contains("--jobs needs a value");
        assertThat(tree.run("billing").exit()).isEqualTo(2);
    }

    @Test
    void buildsStartsAndTellsWhatItTook() throws Exception {
        Run run = working().run("ordering", "gateway", "ordering");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("ordering: [2/8] Performing analysis");
        assertThat(run.out().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "SERVICE SIZE BUILD START RSS RESULT",
                        "ordering 0 MB 312 s 120 ms 70 MB starts",
                        "gateway 0 MB 60 s 80 ms 50 MB starts");
        assertThat(tree.path().resolve("maven-arguments"))
                .content()
                .contains("-T 1 -pl services/ordering,services/gateway -am package")
                .contains("-Dquarkus.native.native-image-xmx=6g");
        assertThat(tree.path().resolve("launcher-arguments")).content().endsWith("ordering gateway\n");
        assertThat(tree.path().resolve(".tandem/native-build.lock")).doesNotExist();
    }

    @Test
    void writesJson() throws Exception {
        Run run = working().run("--json", "ordering");
        assertThat(run.out())
                .isEqualTo("[{\"service\":\"ordering\",\"bytes\":3,\"buildSeconds\":312,\"startMillis\":120,"
                        + "\"residentBytes\":73400320,\"result\":\"starts\"}]\n");
    }

    @Test
    void buildsInAContainerWithoutANativeImage() throws Exception {
        Run run = working().program("podman", "exit 0").run("--container", "--no-start", "--jobs=2", "ordering");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).endsWith("built\n");
        assertThat(tree.path().resolve("maven-arguments"))
                .content()
                .contains("-T 2")
                .contains("-Dquarkus.native.container-build=true -Dquarkus.native.container-runtime=podman");
    }

    @Test
    void tellsWhichServiceWasNotBuiltAndWhichDoesNotStart() throws Exception {
        working()
                .file(
                        "mvnw",
                        MAVEN.replace(
                                        "ordering ........................................... SUCCESS",
                                        "ordering ... FAILURE")
                                + "echo '[ERROR] out of memory'\nexit 1");
        tree.file("tandem", "echo 'tandem: gateway stopped during its start' >&2\nexit 1");
        Run run = tree.run("ordering", "gateway", "payment");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .containsSubsequence("ordering", "not built", "gateway", "does not start", "payment", "not built");
        assertThat(run.err()).contains("[ERROR] out of memory", "gateway stopped during its start", "native-build.log");
    }

    @Test
    void goesOnAfterARunThatWasKilled() throws Exception {
        Path lock = Files.createDirectories(tree.path().resolve(".tandem/native-build.lock"));
        Files.writeString(lock.resolve("pid"), "999999\n");
        assertThat(working().run("ordering").exit()).isZero();
        assertThat(lock).doesNotExist();
    }

    private ScriptTree working() throws IOException {
        return tree.graal(GOOD).program("cc", "exit 0").file("mvnw", MAVEN).file("tandem", LAUNCHER);
    }
}
