/** The gRPC side of tracking. */
package dev.tandem.tracking.order.adapter.grpc;
