package dev.tandem.messaging.engine;

import dev.tandem.messaging.retry.Delay;

/** What surrounds an engine: its bounds, its time and ids, its way of waiting, and who is told. */
public record EngineSettings(EngineLimits limits, Origin origin, Delay delay, EngineListener listener) {}
