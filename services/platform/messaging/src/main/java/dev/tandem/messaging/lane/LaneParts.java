package dev.tandem.messaging.lane;

import dev.tandem.messaging.consume.FaultClassifier;
import java.time.InstantSource;

/** What consumption and lane runner of a consumer share. */
public record LaneParts(
        LaneStore store, FaultClassifier faults, LanePolicy policy, InstantSource time, LaneListener listener) {}
