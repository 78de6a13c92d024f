package dev.tandem.simulation.check;

import dev.tandem.simulation.World;
import dev.tandem.simulation.outside.OrderPlan;
import java.util.List;

/** All that must hold when a run is over. */
public final class FinalChecks {
    private static final List<Check> CHECKS = List.of(
            new OrderEnds(),
            new LettersSettled(),
            new MoneyBalance(),
            new StockBalance(),
            new LettersArrive(),
            new SnapshotsAgree());

    private final World world;
    private final List<OrderPlan> plans;

    public FinalChecks(World world, List<OrderPlan> plans) {
        this.world = world;
        this.plans = plans;
    }

    /**
     * @param quiet whether the run came to rest; if not, only that is told
     * @param calm whether nothing went wrong, so that nothing may have been done twice
     */
    public void run(boolean quiet, boolean calm) {
        Findings findings = world.surroundings().watches().findings();
        if (!quiet) {
            findings.add("comes-to-rest", "Work is left long after the faults ended: " + world.workLeft());
            return;
        }
        List<OrderStory> orders =
                plans.stream().map(plan -> OrderStory.of(world, plan)).toList();
        CHECKS.forEach(check -> check.check(world, orders, findings));
        long repeats = world.surroundings().watches().published().repeats();
        if (calm && repeats > 0) {
            findings.add("published-once-when-calm", repeats + " records were published again without a fault.");
        }
    }
}
