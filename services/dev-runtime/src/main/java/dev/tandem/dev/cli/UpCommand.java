package dev.tandem.dev.cli;

import dev.tandem.dev.client.Catalogue;
import dev.tandem.dev.client.GrpcClients;
import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.process.Patience;
import dev.tandem.dev.stack.DevStack;
import dev.tandem.dev.stack.StackOptions;
import dev.tandem.dev.stack.StackState;
import dev.tandem.dev.topology.Ports;
import io.grpc.StatusRuntimeException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything and watches over it until Ctrl-C. */
@Command(
        name = "up",
        description = "Start Kafka, PostgreSQL and every service; Ctrl-C stops them. Data survives a restart.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    private static final Duration FAST = Duration.ofMillis(250);
    private static final Duration CALM = Duration.ofSeconds(2);

    @Spec
    private CommandSpec spec;

    @Mixin
    private Home home;

    @Mixin
    private ServerOptions servers;

    @Mixin
    private NativeOption natives;

    @Option(names = "--fresh", description = "Wipe the data of earlier runs first.")
    private boolean fresh;

    @Option(names = "--detach", description = "Return when everything is ready; ./tandem down stops it.")
    private boolean detach;

    @Option(names = "--port-offset", paramLabel = "N", description = "Add N to every port (default: 0).")
    private int portOffset;

    private final AtomicBoolean stopping = new AtomicBoolean();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (detach) {
            return new DetachedUp(home, out).run(arguments());
        }
        if (fresh) {
            DevStack.wipe(home.stack());
        }
        Ports ports = Ports.wellKnown(portOffset);
        StackOptions options = natives.applyTo(
                servers.applyTo(StackOptions.of(Home.repository(), home.stack().root(), ports)));
        UpView view = UpView.on(out);
        try (DevStack stack = DevStack.prepare(options)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, out), "tandem-stop"));
            CompletableFuture<Void> watching =
                    CompletableFuture.runAsync(() -> watch(stack, view), UpCommand::inOwnThread);
            stack.run();
            watching.join();
        } catch (CompletionException e) {
            stopping.set(true);
            throw new DevRuntimeException("stopped because of " + e.getCause().getMessage(), e);
        } catch (RuntimeException e) {
            stopping.set(true);
            throw e;
        }
        return 0;
    }

    // Not in the common pool: on two cores it has one thread, which the HTTP client needs.
    private static void inOwnThread(Runnable task) {
        Thread thread = new Thread(task, "tandem-view");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch(DevStack stack, UpView view) {
        boolean usable = false;
        while (!stopping.get()) {
            StackState state = stack.publishState(usable);
            if (!usable && stack.isComplete() && state.allReady() && seed(stack)) {
                usable = true;
                view.say(Greeting.of(stack));
            }
            view.show(state.parts());
            Duration pause = usable && state.allReady() ? CALM : FAST;
            new Patience(pause, FAST).holds(stopping::get);
        }
    }

    private static boolean seed(DevStack stack) {
        try (GrpcClients clients = new GrpcClients(stack.endpoints())) {
            Catalogue.seed(clients.inventory());
            return true;
        } catch (StatusRuntimeException e) {
            System.err.println("cannot seed the catalogue yet: " + e.getStatus());
            return false;
        }
    }

    private void stop(DevStack stack, PrintWriter out) {
        if (stopping.compareAndSet(false, true)) {
            out.println("stopping ...");
            out.flush();
            stack.close();
            out.println("stopped");
            out.flush();
        }
    }

    private List<String> arguments() {
        List<String> arguments = servers.asArguments();
        if (fresh) {
            arguments.add("--fresh");
        }
        arguments.addAll(natives.asArguments());
        arguments.add("--port-offset=" + portOffset);
        arguments.add("--dir=" + home.stack().root());
        return arguments;
    }
}
