/** What the gateway does before it says that it is ready. */
package dev.tandem.gateway.warmup;
