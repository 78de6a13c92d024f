package dev.tandem.messaging.engine;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/** Where the engine takes time and event ids from; fixed values make its output repeatable. */
public record Origin(InstantSource time, Supplier<UUID> eventIds) {}
