/** The rules of a shipment: pure functions over {@code java.*}, time comes in with the command. */
package dev.tandem.shipping.shipment.model;
