/**
 * The shipping service: one shipment per paid order, and the word on whether an order can still be cancelled.
 *
 * <p>Commands, by ordering's events: {@link dev.tandem.shipping.shipment.model.ShipmentCommand.PrepareShipment},
 * {@link dev.tandem.shipping.shipment.model.ShipmentCommand.CancelShipment}. By the carrier's answers:
 * {@link dev.tandem.shipping.shipment.model.ShipmentCommand.DispatchShipment},
 * {@link dev.tandem.shipping.shipment.model.ShipmentCommand.RecordDelivery}.
 *
 * <p>Queries, over gRPC: {@code GetShipment}.
 */
package dev.tandem.shipping;
