package dev.tandem.dev.process;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running child. It dies with this JVM, even when this JVM is killed with SIGKILL. Thread-safe. */
public final class ChildProcess implements RunningProcess {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final ChildCommand command;
    private final Process process;

    private ChildProcess(ChildCommand command, Process process) {
        this.command = command;
        this.process = process;
    }

    /** Starts the command and returns at once. Throws {@link DevRuntimeException} when it cannot be executed. */
    public static ChildProcess start(ChildCommand command) {
        ProcessBuilder builder = new ProcessBuilder(Leash.wrap(command.stopSignal(), command.command()));
        builder.environment().putAll(command.environment());
        builder.redirectErrorStream(true);
        try {
            LogTail.makeRoom(command.log());
            File log = command.log().toFile();
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log));
            return new ChildProcess(command, builder.start());
        } catch (IOException e) {
            throw new DevRuntimeException("cannot start " + command.name() + ": " + e.getMessage(), e);
        }
    }

    public String name() {
        return command.name();
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes with the exit code when the child ends, whoever ended it. */
    public CompletableFuture<Integer> exit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Throws, naming the log and its last line, when the child has ended by itself. */
    public void requireAlive() {
        if (!process.isAlive()) {
            throw new DevRuntimeException(command.name() + " stopped during its start (exit code " + process.exitValue()
                    + "): " + LogTail.lastLine(command.log()) + " - see " + command.log());
        }
    }

    @Override
    public void kill() {
        process.destroyForcibly();
        awaitExit(GRACE);
    }

    @Override
    public void close() {
        stop(GRACE);
    }

    /** Asks the child to stop and waits for at most the given time before killing it. */
    public void stop(Duration grace) {
        askToStop();
        if (!awaitExit(grace)) {
            kill();
        }
    }

    /** Asks the child to stop and returns at once. */
    public void askToStop() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy();
        }
    }

    private boolean awaitExit(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return true;
        }
    }
}
