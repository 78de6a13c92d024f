package dev.tandem.bench;

import dev.tandem.bench.machine.Conditions;
import dev.tandem.bench.result.BenchResult;
import dev.tandem.bench.result.ScenarioResult;
import dev.tandem.bench.scenario.Bench;
import dev.tandem.bench.scenario.Scenario;
import dev.tandem.bench.scenario.Terms;
import dev.tandem.dev.infra.Directories;
import dev.tandem.dev.training.TrainingRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of the command: scenarios one after another, and how quiet the machine was before and after. */
record BenchRun(Path repository, Terms terms, boolean keep, PrintWriter err) {

    BenchResult measure(List<Scenario> scenarios) {
        Instant time = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        long start = System.nanoTime();
        train(start);
        Conditions before = Conditions.now();
        List<ScenarioResult> results = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            results.add(measure(scenario, start));
        }
        BenchResult result = new BenchResult(
                time.toString(),
                Surroundings.commit(repository),
                Surroundings.host(),
                before,
                Conditions.now(),
                results);
        say(start, "kept in " + new ResultFiles(repository).keep(result));
        return result;
    }

    private void train(long start) {
        if (terms.trained() && !TrainingRun.done(repository)) {
            TrainingRun.ofJars(repository, text -> say(start, text)).run(TrainingRun.USUAL_LOAD);
        }
    }

    private ScenarioResult measure(Scenario scenario, long start) {
        say(start, scenario.number() + " " + scenario.title());
        Path directory = Directories.temporary("tandem-bench-");
        boolean fine = false;
        try {
            ScenarioResult result = scenario.run(new Bench(repository, directory, terms, text -> say(start, text)));
            fine = true;
            return result;
        } finally {
            if (fine && !keep) {
                Directories.delete(directory);
            } else {
                err.println("data and logs: " + directory);
            }
        }
    }

    private void say(long start, String text) {
        err.println(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) + " s  " + text);
        err.flush();
    }
}
