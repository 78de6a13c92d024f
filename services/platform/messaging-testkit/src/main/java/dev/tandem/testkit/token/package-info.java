/** An issuer of tokens for tests, which also issues what nobody should accept. */
package dev.tandem.testkit.token;
