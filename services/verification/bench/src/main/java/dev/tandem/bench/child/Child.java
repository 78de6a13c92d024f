package dev.tandem.bench.child;

import dev.tandem.dev.process.ChildCommand;
import dev.tandem.dev.process.ChildProcess;
import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.process.JavaCommand;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.List;

/** A process of the bench, started and connected. Ends with this JVM. */
public final class Child implements AutoCloseable {

    private static final int CONNECT_MILLIS = 500;
    private static final int CONNECT_TRIES = 60;

    private final ChildProcess process;
    private final Line line;

    private Child(ChildProcess process, Line line) {
        this.process = process;
        this.line = line;
    }

    /** Runs a main class of this class path, whose only argument is the port to connect to. */
    public static Child start(String name, Class<?> main, List<String> jvmFlags, Path logs) {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(CONNECT_MILLIS);
            ChildProcess process = ChildProcess.start(ChildCommand.of(
                    name,
                    JavaCommand.mainClass(main, jvmFlags, List.of(Integer.toString(server.getLocalPort()))),
                    logs.resolve(name + ".log")));
            return new Child(process, accept(server, process));
        } catch (IOException e) {
            throw new DevRuntimeException("cannot talk to the " + name + " process: " + e.getMessage(), e);
        }
    }

    private static Line accept(ServerSocket server, ChildProcess process) throws IOException {
        for (int i = 0; i < CONNECT_TRIES; i++) {
            try {
                return new Line(server.accept());
            } catch (SocketTimeoutException e) {
                process.requireAlive();
            }
        }
        process.close();
        throw new IOException("it did not connect");
    }

    /** What to talk over. */
    public Line line() {
        return line;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Its process. */
    public long pid() {
        return process.pid();
    }

    /** The next message. Throws one sentence when the process has ended instead. */
    public Line.Message receive() {
        Line.Message message = line.receive();
        if (message == null) {
            throw new DevRuntimeException("the " + process.name() + " process of the bench ended; see its log");
        }
        return message;
    }

    @Override
    public void close() {
        line.close();
        process.close();
    }
}
