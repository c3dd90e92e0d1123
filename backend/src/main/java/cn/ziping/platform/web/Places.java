package cn.ziping.platform.web;

import java.util.Set;

/** What a path leads to: a place inside the page, one of its files, or an interface of the server. */
public final class Places {
    /** What the server itself answers, with everything below. */
    private static final Set<String> NO_PLACES = Set.of("actuator", "assets", "graphql");

    private Places() {}

    /** A place inside the page, which does the routing itself, as opposed to a file, a hidden one, or an interface. */
    public static boolean isPlace(String path) {
        var last = path.substring(path.lastIndexOf('/') + 1);
        var first = path.split("/", 3).length > 1 ? path.split("/", 3)[1] : "";
        return !last.contains(".") && !path.contains("/.") && !NO_PLACES.contains(first);
    }

    /** A file that the page is made of: among its assets, or beside it. */
    public static boolean isFile(String path) {
        return path.startsWith("/assets/") || (path.lastIndexOf('/') == 0 && path.contains("."));
    }
}
