/** In-memory twins of the platform's ports; the conformance suites hold them to the behaviour of the real ones. */
package dev.tandem.testkit.memory;
