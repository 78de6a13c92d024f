package dev.tandem.scaler.simulation;

/** A moment of a run, for the picture. */
record Point(double time, int replicas, double oldestAge) {}
