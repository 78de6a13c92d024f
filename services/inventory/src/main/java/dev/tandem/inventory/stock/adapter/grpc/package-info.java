/** Stock over gRPC. */
package dev.tandem.inventory.stock.adapter.grpc;
