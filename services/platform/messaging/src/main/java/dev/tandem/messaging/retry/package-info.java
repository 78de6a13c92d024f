/** Waiting and trying again, with time as a port. */
package dev.tandem.messaging.retry;
