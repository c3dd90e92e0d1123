package cn.ziping.department;

/**
 * The codes of a region and of everything below it: {@code from} included, {@code to} excluded.
 *
 * <p>GB/T 2260 gives two digits each to province, city and county and fills up with zeros, so a region with all that
 * lies below it is one range of codes and needs no walk of the tree.
 */
record RegionRange(String from, String to) {

    /** The range below a code; a code that is not six digits has an empty range. */
    static RegionRange below(String code) {
        if (!code.matches("[0-9]{6}")) {
            return new RegionRange("", "");
        }
        var digits = code.endsWith("0000") ? 2 : code.endsWith("00") ? 4 : 6;
        // ':' follows '9' in byte order, so it closes the range behind the last code with this prefix.
        return new RegionRange(code, code.substring(0, digits) + ":");
    }
}
