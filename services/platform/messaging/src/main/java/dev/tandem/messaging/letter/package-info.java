/**
 * What people do with letters: look at them, ask for another attempt, discard or edit them, one by one or many in
 * guarded steps; and the copies of dead ones that go to dead-letter topics.
 */
package dev.tandem.messaging.letter;
