package dev.tandem.dev.measure;

import java.nio.file.Path;
import java.util.List;

/**
 * A service, ready to be run.
 *
 * @param command its command line
 * @param files what of it would be brought to a server: a file or a directory, without a JDK
 */
public record Deployed(List<String> command, Path files) {

    public Deployed {
        command = List.copyOf(command);
    }
}
