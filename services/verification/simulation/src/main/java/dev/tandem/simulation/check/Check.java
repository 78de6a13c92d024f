package dev.tandem.simulation.check;

import dev.tandem.simulation.World;
import java.util.List;

/** A rule that must hold when a run is over. */
interface Check {
    void check(World world, List<OrderStory> orders, Findings findings);
}
