package dev.tandem.scaler.group.model;

import java.util.Set;

/** A pod as the group sees it: what it is called there and which partitions it works on. */
public record Member(String id, Set<Integer> partitions) {
    public Member {
        partitions = Set.copyOf(partitions);
    }
}
