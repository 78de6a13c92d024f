package dev.tandem.chaos.plan;

import java.util.List;

/**
 * What faults can strike, by name.
 *
 * @param clocks replicas whose clock can be set
 * @param publishers services that publish events
 * @param spares replicas that may join and leave
 */
public record Targets(
        List<String> replicas,
        List<String> clocks,
        List<String> publishers,
        List<String> links,
        List<String> topics,
        List<String> spares) {

    /** The services that publish events. */
    public static final List<String> PUBLISHERS = List.of("ordering", "inventory", "payment", "shipping");

    public Targets {
        replicas = List.copyOf(replicas);
        clocks = List.copyOf(clocks);
        publishers = List.copyOf(publishers);
        links = List.copyOf(links);
        topics = List.copyOf(topics);
        spares = List.copyOf(spares);
    }

    /** What a fault of that kind may choose from; one empty name for a kind that strikes all or finds its target. */
    List<String> of(FaultKind kind) {
        return switch (kind) {
            case KILL_SERVICE, FREEZE -> replicas;
            case KILL_RELAY -> publishers;
            case SKEW -> clocks;
            case CUT, SLOW, BLACK_HOLE -> links;
            case REPEAT, POISON -> topics;
            case JOIN_AND_LEAVE -> spares;
            case KILL_POSTGRES, KILL_KAFKA, ROLLING_RESTART -> List.of("");
        };
    }
}
