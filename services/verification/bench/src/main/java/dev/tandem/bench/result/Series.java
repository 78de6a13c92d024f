package dev.tandem.bench.result;

import java.util.List;

/**
 * Something that changes over something else.
 *
 * @param plot series of the same plot are drawn together
 * @param name of this one within the plot
 */
public record Series(String plot, String name, List<Point> points) {

    public Series {
        points = List.copyOf(points);
    }
}
