/** Makes a blocked event loop a failed test. */
package dev.tandem.testkit.blocking;
