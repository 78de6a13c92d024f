/** A small service on the platform, and the tests that run it against a real database and broker. */
package dev.tandem.messaging.quarkus.service;
