package dev.tandem.scaler.group.application;

import java.time.Duration;

/** Times and limits of the watches, as configured. */
public record WatchSettings(Duration sampling, Duration validity, Duration forgetAfter, int maxGroups, int threads) {}
