/** What a run found, in a form that is kept, compared and shown. */
package dev.tandem.bench.result;
