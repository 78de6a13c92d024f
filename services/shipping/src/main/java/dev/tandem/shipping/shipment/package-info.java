/** The shipment of an order: packed, handed to the carrier, delivered - or cancelled before. */
package dev.tandem.shipping.shipment;
