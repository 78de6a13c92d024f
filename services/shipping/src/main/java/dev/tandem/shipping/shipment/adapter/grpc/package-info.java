/** Shows shipments to other services. */
package dev.tandem.shipping.shipment.adapter.grpc;
