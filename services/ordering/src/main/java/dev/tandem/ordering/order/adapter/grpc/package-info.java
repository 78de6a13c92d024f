/** Orders over gRPC: the API that ordering serves, and the call to inventory that it makes. */
package dev.tandem.ordering.order.adapter.grpc;
