/** Logs and figures of what was decided. */
package dev.tandem.scaler.group.adapter.telemetry;
