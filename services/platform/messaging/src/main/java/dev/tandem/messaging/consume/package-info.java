/** Events on their way in: unwrapped, put in order per key, handed to a handler until it succeeds. */
package dev.tandem.messaging.consume;
