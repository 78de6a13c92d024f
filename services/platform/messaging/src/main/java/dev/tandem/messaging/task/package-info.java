/** Durable timers and effects: work that is recorded with the events that ask for it and survives every crash. */
package dev.tandem.messaging.task;
