package cn.ziping.printing;

/**
 * What a report is called among others. Many a title says neither whose report it is nor of which year; then its
 * department and year stand before it.
 */
public final class ListedName {

    private ListedName() {}

    /** @param title with its live figures put in, or as it is stored */
    public static String of(String title, String department, int year) {
        var whose = title.contains(department) ? "" : department;
        var when = title.replaceAll("\\s", "").contains(year + "年") ? "" : year + "年度";
        return whose.isEmpty() && when.isEmpty() ? title : whose + when + "：" + title;
    }
}
