/** Taking events in, and following an order while they arrive. */
package dev.tandem.tracking.order.application;
