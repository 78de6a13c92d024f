/** Results as a page with plots that needs nothing else, and as a comparison of two runs. */
package dev.tandem.bench.report;
