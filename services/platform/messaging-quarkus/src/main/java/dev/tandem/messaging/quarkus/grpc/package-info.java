/** What every gRPC entry has in common: validation, deadlines, correlation, errors. */
package dev.tandem.messaging.quarkus.grpc;
