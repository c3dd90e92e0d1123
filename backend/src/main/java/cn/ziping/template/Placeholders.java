package cn.ziping.template;

/** What is put into the patterns of a template: {@code {year}}, {@code {department}} and {@code {title}}. */
public record Placeholders(int year, String department, String title) {
    private static final String YEAR = "{year}";
    static final String DEPARTMENT = "{department}";
    private static final String TITLE = "{title}";

    /** Whether a report of another year would have other words there; a title tells its year. */
    public static boolean tellTheYear(String pattern) {
        return pattern.contains(YEAR) || pattern.contains(TITLE);
    }

    /** The pattern with everything put in; the words put in are never read as a pattern again. */
    public String in(String pattern) {
        var text = new StringBuilder();
        var at = 0;
        for (var open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
            var close = pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            text.append(pattern, at, open).append(word(pattern.substring(open, close + 1)));
            at = close + 1;
        }
        return text.append(pattern, at, pattern.length()).toString();
    }

    private String word(String placeholder) {
        return switch (placeholder) {
            case YEAR -> Integer.toString(year);
            case DEPARTMENT -> department;
            case TITLE -> title;
            default -> placeholder;
        };
    }
}
