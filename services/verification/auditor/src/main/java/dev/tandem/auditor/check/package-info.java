/** The checks, one class each; {@link dev.tandem.auditor.check.Checks} lists them. Pure. */
package dev.tandem.auditor.check;
