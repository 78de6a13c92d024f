package dev.tandem.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where values of an axis are: linear, by powers of ten, or by nines of a percentile. */
enum Scale {
    LINEAR {
        @Override
        double place(double value) {
            return value;
        }

        @Override
        List<Double> marks(double least, double most) {
            double step = Math.pow(10, Math.floor(Math.log10(Math.max(most - least, 1e-9))));
            double fine = (most - least) / step < 3 ? step / 2 : step;
            List<Double> marks = new ArrayList<>();
            for (double mark = Math.ceil(least / fine) * fine; mark <= most + fine / 1e6; mark += fine) {
                marks.add(mark);
            }
            return marks;
        }
    },
    POWERS {
        @Override
        double place(double value) {
            return Math.log10(Math.max(value, LEAST));
        }

        @Override
        List<Double> marks(double least, double most) {
            List<Double> marks = new ArrayList<>();
            for (double mark = Math.pow(10, Math.floor(place(least))); mark <= most * 1.000001; mark *= 10) {
                if (mark >= least * 0.999999) {
                    marks.add(mark);
                }
            }
            return marks;
        }
    },
    NINES {
        @Override
        double place(double value) {
            return -Math.log10(Math.max(1 - value / 100, LEAST / 100));
        }

        @Override
        List<Double> marks(double least, double most) {
            return List.of(0.0, 50.0, 90.0, 99.0, 99.9, 99.99).stream()
                    .filter(mark -> mark >= least && mark <= most)
                    .toList();
        }
    };

    private static final double LEAST = 0.01;

    /** Grows with the value. */
    abstract double place(double value);

    /** Round values between the two. */
    abstract List<Double> marks(double least, double most);

    /** As short as it can be read. */
    static String text(double value) {
        String text = value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.3f", value).replaceAll("0+$", "");
        return text;
    }
}
