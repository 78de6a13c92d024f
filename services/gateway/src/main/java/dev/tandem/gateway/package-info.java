/** The edge for HTTP clients: REST and server-sent events in front of the services' gRPC. */
package dev.tandem.gateway;
