/** A carrier for development and tests. */
package dev.tandem.shipping.shipment.adapter.simulation;
