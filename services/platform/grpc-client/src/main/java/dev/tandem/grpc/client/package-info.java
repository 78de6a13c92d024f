/** What callers of gRPC services need on top of the Vert.x client. */
package dev.tandem.grpc.client;
