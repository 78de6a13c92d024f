/** A whole service in a test, without Quarkus, database or broker. */
package dev.tandem.testkit.service;
