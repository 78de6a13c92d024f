/** Child processes that stop with their owner, waiting with a deadline, and free ports. */
package dev.tandem.dev.process;
