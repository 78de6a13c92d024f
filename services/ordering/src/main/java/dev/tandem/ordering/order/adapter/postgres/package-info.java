/** How orders are stored: events as their wire messages, states and replies in a compact format of their own. */
package dev.tandem.ordering.order.adapter.postgres;
