package dev.tandem.scaler.simulation;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** The loads that signals are compared with. */
final class Loads {
    private static final double MINUTE = 60;

    private static final List<Load> ALL = List.of(step(), ramp(), spike(), diurnal(), hotKey(), slowPods());

    private Loads() {}

    static List<Load> all() {
        return ALL;
    }

    private static Load step() {
        return steady("step", "1.5 pods' worth, then 5 for 40 minutes, then 1.5", 100, 0, time -> {
            double minute = time / MINUTE;
            return minute >= 20 && minute < 60 ? 5 : 1.5;
        });
    }

    private static Load ramp() {
        return steady("ramp", "from 1 pod's worth to 9 within 40 minutes and back", 120, 0, time -> {
            double minute = time / MINUTE;
            double up = Math.min(1, Math.max(0, (minute - 10) / 40));
            double down = Math.min(1, Math.max(0, (minute - 60) / 40));
            return 1 + 8 * (up - down);
        });
    }

    private static Load spike() {
        return steady("spike", "0.7 pods' worth, and 5 for two minutes every half an hour", 120, 0, time -> {
            double minute = time / MINUTE % 30;
            return minute >= 15 && minute < 17 ? 5 : 0.7;
        });
    }

    private static Load diurnal() {
        return steady(
                "diurnal",
                "a day in four hours, between 0.5 and 7.5 pods' worth",
                240,
                0,
                time -> 4 - 3.5 * StrictMath.cos(2 * Math.PI * time / (240 * MINUTE)));
    }

    private static Load hotKey() {
        return steady(
                "hot key",
                "0.8 pods' worth, for an hour 1.5; half of it always goes to one of 12 partitions",
                120,
                0.5,
                time -> {
                    double minute = time / MINUTE;
                    return minute >= 20 && minute < 80 ? 1.5 : 0.8;
                });
    }

    private static Load slowPods() {
        return new Load(
                "slow pods",
                "2.5 pods' worth; for 40 minutes pods are half as fast",
                100,
                time -> 2.5,
                0,
                time -> time >= 20 * MINUTE && time < 60 * MINUTE ? 0.5 : 1);
    }

    private static Load steady(String name, String description, int minutes, double hot, DoubleUnaryOperator rate) {
        return new Load(name, description, minutes, rate, hot, time -> 1);
    }
}
