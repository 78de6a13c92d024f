/** The issuer of a development stack's tokens. */
package dev.tandem.dev.token;
