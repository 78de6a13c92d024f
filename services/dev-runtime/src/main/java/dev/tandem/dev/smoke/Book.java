package dev.tandem.dev.smoke;

import java.util.List;

/** One place that the orders of a run leave traces in, and what they must look like there. */
interface Book {

    /** Compares the traces with the orders; empty when all is right. May be asked again: traces follow the orders. */
    List<Finding> check(List<FinalOrder> orders);
}
