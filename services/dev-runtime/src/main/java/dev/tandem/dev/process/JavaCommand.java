package dev.tandem.dev.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines that run Java with the JDK of this JVM. */
public final class JavaCommand {

    private static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-XX:-UsePerfData");

    // Newer JDKs warn of what Netty does; older ones do not know the flags.
    private static final List<String> QUIET = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private JavaCommand() {}

    /** The java executable of this JVM. */
    public static Path executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** Runs a main class on this JVM's class path. */
    public static List<String> mainClass(Class<?> main, List<String> jvmFlags, List<String> arguments) {
        List<String> command = start(jvmFlags);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(arguments);
        return command;
    }

    /** Runs an executable jar. */
    public static List<String> jar(Path jar, List<String> jvmFlags) {
        List<String> command = start(jvmFlags);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private static List<String> start(List<String> jvmFlags) {
        List<String> command = new ArrayList<>();
        command.add(executable().toString());
        command.addAll(SMALL);
        command.addAll(QUIET);
        command.addAll(jvmFlags);
        return command;
    }

    // Surefire's own class path is one short-lived jar; it publishes the real one here.
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
