/** What the probes of an orchestrator and the eyes of an operator see. */
package dev.tandem.messaging.quarkus.health;
