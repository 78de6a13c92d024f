/** One suite per port, run against the in-memory twin and against the real thing. */
package dev.tandem.testkit.conformance;
