package dev.tandem.dev.process;

import java.io.IOException;

/** Signals that Java cannot send. */
public final class Signal {

    private Signal() {}

    /** Freezes a process: it keeps its connections and does nothing until {@link #thaw}. */
    public static void freeze(long pid) {
        send("STOP", pid);
    }

    /** Lets a frozen process go on. */
    public static void thaw(long pid) {
        send("CONT", pid);
    }

    private static void send(String signal, long pid) {
        try {
            Process kill = new ProcessBuilder("kill", "-s", signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (kill.waitFor() != 0 && ProcessHandle.of(pid).isPresent()) {
                throw new DevRuntimeException("cannot send " + signal + " to process " + pid);
            }
        } catch (IOException e) {
            throw new DevRuntimeException("cannot run kill: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DevRuntimeException("interrupted while sending " + signal, e);
        }
    }
}
