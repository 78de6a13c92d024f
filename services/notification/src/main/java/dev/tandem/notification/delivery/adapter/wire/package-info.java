/** Translates between the model and the contract's messages. */
package dev.tandem.notification.delivery.adapter.wire;
