/** Clients of a running stack: REST with server-sent events, and gRPC. */
package dev.tandem.dev.client;
