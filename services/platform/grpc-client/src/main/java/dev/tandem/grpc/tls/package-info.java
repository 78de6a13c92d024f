/** Certificates of gRPC connections, taken up anew while the service runs. */
package dev.tandem.grpc.tls;
