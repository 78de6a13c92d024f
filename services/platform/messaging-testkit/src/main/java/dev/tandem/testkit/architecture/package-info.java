/** Architecture rules as allow-lists. A service's test makes one call to {@code ServiceArchitecture}. */
package dev.tandem.testkit.architecture;
