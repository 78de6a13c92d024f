/** Translates between the model and the contract's messages. */
package dev.tandem.shipping.shipment.adapter.wire;
