package dev.tandem.bench.bare;

import dev.tandem.bench.child.Line;

/** The process that works on bare servers. */
public final class BareMain {

    /** The answer to a job. */
    public static final String DONE = "done";

    private BareMain() {}

    /** The only argument is the owner's port. Ends when the owner hangs up. */
    public static void main(String[] arguments) throws Exception {
        try (Line line = Line.to(Integer.parseInt(arguments[0]))) {
            for (Line.Message message = line.receive(); message != null; message = line.receive()) {
                BareJob job = message.as(BareJob.class);
                line.send(
                        DONE,
                        switch (job.kind()) {
                            case SINGLE_INSERTS -> new Inserts(job, 32, 1).run();
                            case BATCHED_INSERTS -> new Inserts(job, 1, 200).run();
                            case PRODUCE -> new Records(job).produce();
                            case CONSUME -> new Records(job).consume();
                        });
            }
        }
    }
}
