/** Tells KEDA how many replicas a consumer needs, from how old its events get. */
package dev.tandem.scaler;
