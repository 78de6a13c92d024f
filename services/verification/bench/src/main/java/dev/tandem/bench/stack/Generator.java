package dev.tandem.bench.stack;

import dev.tandem.bench.child.Child;
import dev.tandem.bench.child.Line;
import dev.tandem.bench.load.GeneratorMain;
import dev.tandem.bench.load.LoadJob;
import dev.tandem.bench.load.RecordingText;
import dev.tandem.bench.machine.CpuMeter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The process that makes the load. Numbers of requests never come twice in its life. One job at a time. */
public final class Generator implements AutoCloseable {

    private static final List<String> JVM_FLAGS = List.of("-Xms128m", "-Xmx256m", "-Xmn64m", "-XX:+AlwaysPreTouch");

    private final Child child;
    private final Consumer<String> progress;
    private long nextNumber;

    private Generator(Child child, Consumer<String> progress) {
        this.child = child;
        this.progress = progress;
    }

    /** @param progress is told once a second how a load goes */
    public static Generator start(Path logs, Consumer<String> progress) {
        return new Generator(Child.start("load-generator", GeneratorMain.class, JVM_FLAGS, logs), progress);
    }

    /** Its process. */
    public long pid() {
        return child.pid();
    }

    /** What is looked at besides, at the borders of the window and in between; must be quick. */
    public interface Observer {
        /** Sees nothing. */
        Observer NONE = new Observer() {
            @Override
            public void begun() {
                // Nothing to see.
            }

            @Override
            public void ended() {
                // Nothing to see.
            }

            @Override
            public String passing() {
                return "";
            }
        };

        /** The window begins. */
        void begun();

        /** The window is over. */
        void ended();

        /** About once a second; what it returns is shown. */
        String passing();
    }

    /** Runs a job to its end. */
    public Measured run(LoadJob job, CpuMeter meter, Observer observer) {
        child.line().send("job", job.from(nextNumber));
        CpuMeter.Reading begin = null;
        CpuMeter.Reading spent = null;
        while (true) {
            Line.Message message = child.receive();
            switch (message.name()) {
                case GeneratorMain.BEGUN -> {
                    begin = meter.read();
                    observer.begun();
                }
                case GeneratorMain.ENDED -> {
                    spent = meter.read().since(begin);
                    observer.ended();
                }
                case GeneratorMain.TICK -> tell(message.as(GeneratorMain.Tick.class), begin != null, observer);
                default -> {
                    RecordingText result = message.as(RecordingText.class);
                    nextNumber = result.nextNumber();
                    return new Measured(result.recording(), spent, nextNumber);
                }
            }
        }
    }

    private void tell(GeneratorMain.Tick tick, boolean counts, Observer observer) {
        String other = tick.other() == 0 ? "" : String.format(Locale.ROOT, ", %,d other answers", tick.other());
        String seen = observer.passing();
        progress.accept(String.format(
                Locale.ROOT,
                "%s %,d/s%s%s",
                counts ? "measuring:" : "warming up:",
                tick.done(),
                other,
                seen.isEmpty() ? "" : ", " + seen));
    }

    @Override
    public void close() {
        child.close();
    }
}
