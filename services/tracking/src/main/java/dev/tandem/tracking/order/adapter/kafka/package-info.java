/** Events of the other services, read as facts about orders. */
package dev.tandem.tracking.order.adapter.kafka;
