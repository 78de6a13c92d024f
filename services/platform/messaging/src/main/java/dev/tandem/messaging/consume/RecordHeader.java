package dev.tandem.messaging.consume;

/** A header as the broker has it. The value may be null. */
public record RecordHeader(String name, byte[] value) {}
