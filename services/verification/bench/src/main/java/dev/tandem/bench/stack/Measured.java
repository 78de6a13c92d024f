package dev.tandem.bench.stack;

import dev.tandem.bench.load.Recording;
import dev.tandem.bench.machine.CpuMeter;

/** What a load came to, what was spent within its window, and the number the next request would have. */
public record Measured(Recording recording, CpuMeter.Reading spent, long nextNumber) {}
