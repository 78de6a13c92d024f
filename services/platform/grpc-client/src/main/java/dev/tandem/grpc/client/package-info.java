/** How services call each other. */
package dev.tandem.grpc.client;
