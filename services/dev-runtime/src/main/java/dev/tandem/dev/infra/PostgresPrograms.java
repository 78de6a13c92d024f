package dev.tandem.dev.infra;

import dev.tandem.dev.process.DevRuntimeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Command lines of the PostgreSQL programs. They refuse to run as root, so root runs them in a user namespace. */
record PostgresPrograms(Path home, boolean asRoot) {

    static PostgresPrograms ofThisUser() {
        return new PostgresPrograms(
                PostgresBinaries.unpacked(), System.getProperty("user.name").equals("root"));
    }

    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (asRoot) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    /** Runs a program to its end; throws with its output when it fails. */
    void run(String program, String... arguments) {
        try {
            Process process = new ProcessBuilder(command(program, arguments))
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new DevRuntimeException(program + " failed: " + output.strip());
            }
        } catch (IOException e) {
            throw new DevRuntimeException("cannot run " + program + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DevRuntimeException("interrupted while running " + program, e);
        }
    }
}
