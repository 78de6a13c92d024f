/** From a started process to a working service, and back. */
package dev.tandem.messaging.quarkus.startup;
