/** Ordering's events, translated into commands on reservations. */
package dev.tandem.inventory.stock.adapter.kafka;
