/** A real Kafka broker and a real PostgreSQL server as child processes; usable on its own by any test. */
package dev.tandem.dev.infra;
