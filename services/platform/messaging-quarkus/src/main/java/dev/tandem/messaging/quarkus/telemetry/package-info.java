/** Spans and metrics of the messaging core. No id is ever a metric's label. */
package dev.tandem.messaging.quarkus.telemetry;
