/** KEDA's questions. */
package dev.tandem.scaler.group.adapter.grpc;
