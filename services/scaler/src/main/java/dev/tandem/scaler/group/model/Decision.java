package dev.tandem.scaler.group.model;

import java.time.Duration;

/**
 * What was decided after a reading.
 *
 * @param desired replicas
 * @param members pods that were in the group
 * @param active whether there is work or was a moment ago; without it a group may rest at zero pods
 * @param explanation one line for people: what was seen and what follows
 */
public record Decision(
        int desired,
        int members,
        boolean active,
        Reason reason,
        Duration oldestAge,
        long waiting,
        String explanation) {}
