package dev.tandem.dev.nativebuild;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A source tree of three services with the real native-build.sh, and no program but those put there. */
final class ScriptTree {

    private static final List<String> TOOLS = List.of(
            "bash",
            "sh",
            "awk",
            "cat",
            "cut",
            "dirname",
            "env",
            "grep",
            "head",
            "mkdir",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "tail",
            "tee",
            "tr",
            "uname",
            "wc");

    private final Path tree;
    private final Path programs;
    private final Map<String, String> environment = new TreeMap<>();

    ScriptTree(Path directory) throws IOException {
        tree = Files.createDirectories(directory.resolve("tree"));
        programs = Files.createDirectories(directory.resolve("bin"));
        Files.copy(repository().resolve("native-build.sh"), tree.resolve("native-build.sh"));
        for (String service : List.of("gateway", "ordering", "payment")) {
            Path resources = tree.resolve("services").resolve(service).resolve("src/main/resources");
            Files.createDirectories(resources);
            Files.createFile(resources.resolve("application.properties"));
        }
        for (String tool : TOOLS) {
            program(tool, "exec " + installed(tool) + " \"$@\"");
        }
        environment.put("PATH", programs.toString());
    }

    /** What a run printed and how it ended. */
    record Run(int exit, String out, String err) {}

    /** Puts a program on the PATH. */
    ScriptTree program(String name, String script) throws IOException {
        write(programs.resolve(name), script);
        return this;
    }

    /** A home with a native-image that tells this version, and GRAALVM_HOME pointing at it. */
    ScriptTree graal(String version) throws IOException {
        Path home = tree.resolveSibling("graal");
        write(home.resolve("bin/native-image"), "echo '" + version + "'");
        return variable("GRAALVM_HOME", home.toString());
    }

    ScriptTree variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** A file of the tree that can be run. */
    ScriptTree file(String name, String script) throws IOException {
        write(tree.resolve(name), script);
        return this;
    }

    Path path() {
        return tree;
    }

    /** Runs the script from somewhere else. */
    Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(tree.resolve("native-build.sh").toString()));
        command.addAll(List.of(arguments));
        Path out = tree.resolveSibling("out");
        Path err = tree.resolveSibling("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(tree.getParent().toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("native-build.sh hangs: " + Files.readString(err));
        }
        return new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private static void write(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/bash\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path installed(String tool) {
        return List.of(Path.of("/usr/bin", tool), Path.of("/bin", tool)).stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + tool + " on this machine"));
    }

    private static Path repository() {
        Path place = Path.of("").toAbsolutePath();
        while (!Files.exists(place.resolve("native-build.sh"))) {
            place = place.getParent();
        }
        return place;
    }
}
