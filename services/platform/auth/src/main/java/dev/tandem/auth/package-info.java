/** Who calls, and what they may: tokens are verified once, remembered, and passed on to the services that are called. */
package dev.tandem.auth;
