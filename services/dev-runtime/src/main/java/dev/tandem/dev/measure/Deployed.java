package dev.tandem.dev.measure;

import java.nio.file.Path;
import java.util.List;

/**
 * A service, ready to be run.
 *
 * @param command its command line
 * @param files what of it would be brought to a server: a file or a directory, without a JDK
 */
record Deployed(List<String> command, Path files) {

    Deployed {
        command = List.copyOf(command);
    }
}
