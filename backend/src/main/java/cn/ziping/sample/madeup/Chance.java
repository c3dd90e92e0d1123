package cn.ziping.sample.madeup;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Numbers that look drawn by lot and are the same on every machine. Each thing that is made up has a stream of its own,
 * named by what it is: whatever else is made up beside it, it comes out the same.
 */
final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** @param names of the thing: its kind, number, year */
    static Chance of(long seed, long... names) {
        var mixed = mixed(seed + GOLDEN);
        for (var name : names) {
            mixed = mixed(mixed * 31 + name + GOLDEN);
        }
        return new Chance(mixed);
    }

    /** From 0 up to, but not, 1. */
    double share() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Normally distributed with mean 0 and deviation 1 (Box and Muller; StrictMath, so that no platform rounds otherwise). */
    double normal() {
        var radius = StrictMath.sqrt(-2 * StrictMath.log(1 - share()));
        return radius * StrictMath.cos(2 * StrictMath.PI * share());
    }

    boolean happens(double probability) {
        return share() < probability;
    }

    /** Both ends included. */
    int between(int from, int to) {
        return from + (int) (share() * (to - from + 1));
    }

    <T> T one(List<T> choices) {
        return choices.get(between(0, choices.size() - 1));
    }

    private static long mixed(long value) {
        var once = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        var twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
