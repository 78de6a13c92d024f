/** How shipments are stored beside their events. */
package dev.tandem.shipping.shipment.adapter.postgres;
