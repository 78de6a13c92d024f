/** Reads consumer groups from the broker. */
package dev.tandem.scaler.group.adapter.kafka;
