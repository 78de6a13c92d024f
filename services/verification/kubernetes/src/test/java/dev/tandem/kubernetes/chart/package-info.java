/** What the chart promises: its values, its mistakes, its drain, its scaling, its sizes, its pages. */
package dev.tandem.kubernetes.chart;
