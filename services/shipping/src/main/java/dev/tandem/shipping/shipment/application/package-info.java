/** Drives shipments: when the carrier is called, and what its answers mean. */
package dev.tandem.shipping.shipment.application;
