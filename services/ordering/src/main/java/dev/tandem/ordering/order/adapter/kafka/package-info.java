/** The topics of other services, translated into commands for orders. */
package dev.tandem.ordering.order.adapter.kafka;
