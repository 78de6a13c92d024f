/** What a service implements: pure decisions over the states of the streams that a command names. */
package dev.tandem.messaging.decider;
