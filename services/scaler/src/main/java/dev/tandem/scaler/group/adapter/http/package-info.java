/** What people and probes ask. */
package dev.tandem.scaler.group.adapter.http;
