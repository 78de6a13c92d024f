/** What every gRPC server of ours has in common at the level of connections. */
package dev.tandem.grpc.server;
