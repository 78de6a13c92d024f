package dev.tandem.dev.stack;

import dev.tandem.dev.process.LogTail;
import dev.tandem.dev.process.RunningProcess;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * How one part is run.
 *
 * @param launch may block until the process serves; throws when it cannot be started
 * @param ready whether the process serves; must not block
 */
record PartSpec(String name, int port, int grpcPort, Path log, Supplier<RunningProcess> launch, BooleanSupplier ready) {

    String lastWords() {
        return LogTail.lastLine(log);
    }
}
