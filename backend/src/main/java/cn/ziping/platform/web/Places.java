package cn.ziping.platform.web;

/** What a path leads to: a place inside the page, one of its files, or an interface of the server. */
public final class Places {
    private Places() {}

    /** A place inside the page, which does the routing itself. */
    public static boolean isPlace(String path) {
        var last = path.substring(path.lastIndexOf('/') + 1);
        return !last.contains(".") && !path.startsWith("/actuator") && !path.equals("/graphql");
    }

    /** A file that the page is made of: among its assets, or beside it. */
    public static boolean isFile(String path) {
        return path.startsWith("/assets/") || (path.lastIndexOf('/') == 0 && path.contains("."));
    }
}
