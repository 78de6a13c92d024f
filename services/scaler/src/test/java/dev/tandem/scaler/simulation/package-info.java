/** Signals for autoscaling compared in virtual time: a model of KEDA, the HPA, pods and a consumer group. */
package dev.tandem.scaler.simulation;
