/** Folds facts to findings. Pure: no database, no broker, no clock. */
package dev.tandem.auditor.ledger;
