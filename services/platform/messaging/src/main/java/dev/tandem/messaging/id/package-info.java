/** Ids: derived from a name where a retry must find the same one, ordered by time everywhere else. */
package dev.tandem.messaging.id;
