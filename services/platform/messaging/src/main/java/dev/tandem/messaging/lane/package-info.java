/**
 * Lanes: a record that fails is parked in the database with its key, later records of the key queue behind it in
 * order, and all other keys flow on.
 */
package dev.tandem.messaging.lane;
