package dev.tandem.bench.result;

/** One point of a series. */
public record Point(double x, double y) {}
