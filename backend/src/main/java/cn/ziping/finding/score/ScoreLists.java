package cn.ziping.finding.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the groups that belong to each total. */
final class ScoreLists {
    /** More groups or lists are no report. */
    private static final int MOST = 100;

    private ScoreLists() {}

    /** One around each total, and one for each chapter that tells all groups once more. */
    static List<ScoreList> of(Outline outline) {
        var lists = new ArrayList<ScoreList>();
        var scopes = new ArrayList<Item>();
        for (var total : outline.totals) {
            var scope = scope(outline, total);
            if (scope != null && !scopes.contains(scope)) {
                scopes.add(scope);
                lists.add(new ScoreList(scope == outline.root ? whole(outline) : scope.groups(), total, outline.full));
            }
        }
        var total = isSame(outline.totals) ? outline.totals.get(0) : null;
        for (var chapter : outline.root.children) {
            var isCovered = scopes.contains(outline.root) || chapter.all().anyMatch(scopes::contains);
            if (!isCovered && chapter.groups().size() >= ScoreList.FEWEST) {
                lists.add(new ScoreList(chapter.groups(), total, outline.full));
            }
        }
        var apart = apart(outline, scopes);
        if (!scopes.contains(outline.root) && total != null && apart.size() >= ScoreList.FEWEST) {
            lists.add(new ScoreList(apart, total, outline.full));
        }
        return lists.stream()
                .filter(list -> list.groups().size() <= MOST)
                .limit(MOST)
                .toList();
    }

    /** Groups that have a chapter each, with names and weights of their own; none where that is not so. */
    private static List<Item> apart(Outline outline, List<Item> scopes) {
        var groups = outline.root.children.stream()
                .filter(chapter -> chapter.all().noneMatch(scopes::contains)
                        && chapter.groups().size() < ScoreList.FEWEST)
                .flatMap(chapter -> chapter.groups().stream())
                .toList();
        var names = groups.stream()
                .filter(group -> group.weight != null)
                .map(group -> ItemName.plain(group.name))
                .filter(name -> !name.isEmpty())
                .distinct()
                .count();
        return names == groups.size() ? groups : List.of();
    }

    /** The nearest part of the text around a total that tells groups and no other total. */
    private static @Nullable Item scope(Outline outline, Outline.Total total) {
        for (Item item = total.container(); item != null; item = item.parent) {
            var scope = item;
            var within = outline.totals.stream()
                    .filter(one -> isWithin(one.container(), scope))
                    .toList();
            if (!isSame(within)) {
                return null;
            }
            if (isEnough(item.groups(), outline.full)) {
                return item;
            }
        }
        return null;
    }

    /** Two groups are a list only where they are all there is. */
    private static boolean isEnough(List<Item> groups, BigDecimal full) {
        return groups.size() >= ScoreList.FEWEST || groups.size() == 2 && new ScoreList(groups, null, full).isWhole();
    }

    private static boolean isWithin(Item item, Item scope) {
        for (Item one = item; one != null; one = one.parent) {
            if (one == scope) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(List<Outline.Total> totals) {
        return totals.stream()
                        .map(total -> total.mark().value().stripTrailingZeros())
                        .distinct()
                        .count()
                == 1;
    }

    /** Of the whole text; of one chapter alone where that tells all there is, and others repeat it. */
    private static List<Item> whole(Outline outline) {
        for (var chapter : outline.root.children) {
            var list = new ScoreList(chapter.groups(), null, outline.full);
            if (list.groups().size() >= ScoreList.FEWEST && list.isWhole()) {
                return list.groups();
            }
        }
        return outline.root.groups();
    }
}
