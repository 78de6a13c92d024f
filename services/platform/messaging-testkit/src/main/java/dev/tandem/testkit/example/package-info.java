/** The smallest service with rules: accounts and transfers between them. What the conformance suites run. */
package dev.tandem.testkit.example;
