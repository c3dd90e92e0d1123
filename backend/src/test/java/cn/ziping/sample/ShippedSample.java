package cn.ziping.sample;

/** The shipped samples one by one. */
final class ShippedSample {
    private ShippedSample() {}

    static SampleReport of(String department, int year) {
        return Samples.reports().stream()
                .filter(sample -> sample.department().code().equals(department) && sample.year() == year)
                .findFirst()
                .orElseThrow();
    }
}
