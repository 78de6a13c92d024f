package dev.tandem.scaler.group.model;

import java.util.List;

/**
 * The pods that the most demanding partition needs.
 *
 * @param share partitions that its pod can carry, itself included
 * @param beyondOnePod whether that partition alone is too much for a pod, so that no number of pods is enough
 */
record Demand(int replicas, int partition, int share, boolean beyondOnePod) {
    /** What the others may take of the pod of a partition that is too much for one pod. */
    private static final double BYSTANDERS = 0.1;

    static Demand of(List<PartitionLoad> loads, double capacity) {
        double total = loads.stream().mapToDouble(PartitionLoad::required).sum();
        Shares shares = new Shares(loads.size());
        Demand most = new Demand(0, -1, loads.size(), false);
        for (PartitionLoad load : loads) {
            double others = loads.size() == 1 ? 0 : (total - load.required()) / (loads.size() - 1);
            Demand demand = of(load, others, capacity, shares);
            if (load.required() > 0 && demand.replicas > most.replicas) {
                most = demand;
            }
        }
        return most;
    }

    /** The others in the same pod are taken to be average; if they are not, their backlog tells soon. */
    private static Demand of(PartitionLoad load, double others, double capacity, Shares shares) {
        boolean alone = load.required() > capacity;
        double left = alone ? BYSTANDERS * capacity : capacity - load.required();
        int share = others <= 0 ? shares.partitions() : 1 + (int) Math.floor(Math.min(left / others, 1e6));
        share = Math.min(share, shares.partitions());
        return new Demand(shares.fewestPods(share), load.partition(), share, alone);
    }
}
