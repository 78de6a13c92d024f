package dev.tandem.dev.cli;

import dev.tandem.dev.infra.Directories;
import dev.tandem.dev.measure.Footprint;
import dev.tandem.dev.measure.Form;
import dev.tandem.dev.measure.Measurement;
import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.stack.SoloStage;
import dev.tandem.dev.stack.StackOptions;
import dev.tandem.dev.topology.Ports;
import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures services, one at a time. */
@Command(
        name = "measure",
        description = "Start each service alone on real servers, several times; print its size, how long it takes until"
                + " it is ready, what it computes for that, and its resident memory without work.",
        mixinStandardHelpOptions = true)
final class MeasureCommand implements Callable<Integer> {

    private static final double MIB = 1024.0 * 1024.0;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions servers;

    @Parameters(paramLabel = "SERVICE", arity = "0..*", description = "Which services (default: all).")
    private List<String> services = List.of();

    @ArgGroup
    private Wanted wanted = new Wanted();

    private static final class Wanted {

        @Option(names = "--native", description = "Run the executables that ./native-build.sh leaves.")
        private boolean natively;

        @Option(
                names = "--image",
                description = "Run what is in the images that ./mvnw -Dcontainer leaves, on their Java.")
        private boolean image;

        Form form() {
            Form jars = image ? Form.IMAGE : Form.JVM;
            return natively ? Form.NATIVE : jars;
        }
    }

    @Option(names = "--starts", paramLabel = "N", defaultValue = "5", description = "Starts that count (default: 5).")
    private int starts;

    @Option(
            names = "--rest",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "Time without work before memory is read (default: 10).")
    private int rest;

    @Option(
            names = "--tsv",
            description = "Print service, form, bytes, start in ms, resident bytes and CPU in ms, by tabs.")
    private boolean tsv;

    @Override
    public Integer call() {
        if (starts < 1 || rest < 0) {
            throw new ParameterException(spec.commandLine(), "--starts must be at least 1 and --rest not negative");
        }
        List<String> known = Topology.WORKLOADS.stream().map(ServiceSpec::name).toList();
        services.stream()
                .filter(service -> !known.contains(service))
                .findFirst()
                .ifPresent(service -> {
                    throw new DevRuntimeException(
                            "there is no service " + service + "; there are " + String.join(", ", known));
                });
        List<String> chosen = services.isEmpty() ? known : services;
        Form form = wanted.form();
        chosen.forEach(service -> form.requireBuilt(service, Home.repository()));
        return measure(chosen, form) ? 0 : 1;
    }

    private boolean measure(List<String> chosen, Form form) {
        Path directory = Directories.temporary("tandem-measure-");
        StackOptions options =
                withoutWarmUp(servers.applyTo(StackOptions.of(Home.repository(), directory, Ports.free())), chosen);
        boolean allStart = true;
        try (SoloStage stage = SoloStage.open(options)) {
            Thread stopping = new Thread(stage::close, "tandem-stop");
            Runtime.getRuntime().addShutdownHook(stopping);
            Footprint footprint = new Footprint(stage, Home.repository(), starts, Duration.ofSeconds(rest));
            heading();
            for (String service : chosen) {
                allStart &= measure(footprint, service, form);
            }
        }
        if (allStart) {
            Directories.delete(directory);
        }
        return allStart;
    }

    /** A warm-up asks the services behind the one measured, which are away here. */
    private static StackOptions withoutWarmUp(StackOptions options, List<String> services) {
        StackOptions cold = options;
        for (String service : services) {
            cold = cold.with(service, "TANDEM_WARM_UP_AT_MOST", "1ms")
                    .with(service, "TANDEM_GATEWAY_WARM_UP_AT_MOST", "1ms");
        }
        return cold;
    }

    /** One that does not start keeps no other from being measured. */
    private boolean measure(Footprint footprint, String service, Form form) {
        try {
            print(footprint.of(service, form));
            return true;
        } catch (DevRuntimeException e) {
            spec.commandLine().getErr().println("tandem: " + e.getMessage());
            return false;
        }
    }

    private void heading() {
        if (!tsv) {
            say("%-14s %-7s %8s %8s %8s %8s%n", "SERVICE", "FORM", "SIZE", "START", "CPU", "RSS");
        }
    }

    private void print(Measurement found) {
        String form = found.form().name().toLowerCase(Locale.ROOT);
        long millis = found.startMillis();
        long cpu = found.cpuMillis();
        long resident = found.residentBytes();
        if (tsv) {
            say("%s\t%s\t%d\t%d\t%d\t%d%n", found.service(), form, found.bytes(), millis, resident, cpu);
        } else {
            String row = "%-14s %-7s %5.0f MB %5d ms %5d ms %5.0f MB%n";
            say(row, found.service(), form, found.bytes() / MIB, millis, cpu, resident / MIB);
        }
    }

    private void say(String format, Object... values) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
