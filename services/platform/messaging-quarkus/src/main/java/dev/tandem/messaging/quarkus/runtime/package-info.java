/** Engine, relay, tasks and consumers of a service, put together. */
package dev.tandem.messaging.quarkus.runtime;
