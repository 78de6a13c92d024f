/** What shipping learns from ordering. */
package dev.tandem.shipping.shipment.adapter.kafka;
