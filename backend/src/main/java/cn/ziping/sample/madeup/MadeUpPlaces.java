package cn.ziping.sample.madeup;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where made-up departments are: counties of cities of one province, 98, a code that GB/T 2260 gives to nobody. The names
 * are put together from characters that no place is called by together.
 */
final class MadeUpPlaces {
    static final String PROVINCE = "980000";
    static final String MARK = "（虚构）";

    private static final String FIRST = "霁砚翎曦弦笙黛绮澹缃翊昀箴珩琰瑭墨锦琛瑶";
    private static final String SECOND = "川溪泽原陵浦岭湾坪塘渚汀陂垣阜阳宁安平丘";
    private static final int ROUND = FIRST.length() * SECOND.length();

    /** Where the names of cities begin. */
    private static final int OF_CITIES = 200;

    private static final List<String> THIRD = List.of("", "东", "西", "南", "北", "上");

    /** The first two cities have four counties each, so that a small demonstration has two; all others eighteen. */
    private static final int OF_FIRST_CITIES = 8;

    private static final int OF_A_FIRST_CITY = 4;
    private static final int OF_A_CITY = 18;

    private MadeUpPlaces() {}

    /** The province, then all cities and counties of so many counties; parents before their children. */
    static List<MadeUpPlace> of(int counties) {
        var cities = counties == 0 ? 0 : city(counties - 1) + 1;
        return Stream.of(
                        Stream.of(new MadeUpPlace(PROVINCE, "示例省" + MARK, null)),
                        IntStream.range(0, cities)
                                .mapToObj(city -> new MadeUpPlace(
                                        "98%02d00".formatted(city + 1), name(OF_CITIES + city) + "市" + MARK, PROVINCE)),
                        IntStream.range(0, counties).mapToObj(MadeUpPlaces::county))
                .flatMap(places -> places)
                .toList();
    }

    /** @param number from 0 */
    static MadeUpPlace county(int number) {
        var city = city(number);
        var first = number < OF_FIRST_CITIES
                ? city * OF_A_FIRST_CITY
                : OF_FIRST_CITIES + (city - OF_FIRST_CITIES / OF_A_FIRST_CITY) * OF_A_CITY;
        var code = "98%02d%02d".formatted(city + 1, number - first + 1);
        return new MadeUpPlace(code, shortName(number) + "县" + MARK, code.substring(0, 4) + "00");
    }

    static String shortName(int county) {
        return name(county);
    }

    /** Number of the county's city, from 0. */
    static int city(int county) {
        return county < OF_FIRST_CITIES
                ? county / OF_A_FIRST_CITY
                : OF_FIRST_CITIES / OF_A_FIRST_CITY + (county - OF_FIRST_CITIES) / OF_A_CITY;
    }

    /** Different ones for the first 2,400 numbers. */
    private static String name(int number) {
        var round = number % ROUND;
        var one = round % FIRST.length();
        // Another step for each round, so that neighbours share no character.
        var other = (round / FIRST.length() + one * 7) % SECOND.length();
        return THIRD.get(number / ROUND) + FIRST.charAt(one) + SECOND.charAt(other);
    }
}
