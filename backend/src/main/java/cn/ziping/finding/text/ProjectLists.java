package cn.ziping.finding.text;

import cn.ziping.finding.subject.Subject;
import cn.ziping.project.Project;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * How many projects the lists of a report hold. In a document some rows were read out of sentences; they are known by
 * having other columns than the rows of the table.
 */
final class ProjectLists {
    /** Below that nobody can tell the columns of a table. */
    private static final int TABLE = 3;

    private final Subject subject;
    private final int columns;

    ProjectLists(Subject subject) {
        this.subject = subject;
        this.columns = subject.isDocument() ? mostColumns(subject.projects()) : 0;
    }

    private static int mostColumns(List<Project> projects) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (var project : projects) {
            if (project.isFunded()) {
                counts.merge(columns(project), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= TABLE)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** Those amounts that only a table tells of every row. */
    private static int columns(Project project) {
        return (project.approved() != null ? 1 : 0)
                + (project.initialBudget() != null ? 2 : 0)
                + (project.adjustedBudget() != null ? 4 : 0);
    }

    /** Rows of the table of funds, or whatever rows a stored report has. */
    boolean isOfTable(Project project) {
        return columns == 0 || columns(project) == columns;
    }

    List<Project> funded() {
        return subject.projects().stream()
                .filter(project -> project.isFunded() && isOfTable(project))
                .toList();
    }

    List<Project> scored() {
        return subject.projects().stream().filter(Project::isScored).toList();
    }

    /** What a sentence may count that does not say which list it means. */
    Set<Integer> sizes() {
        var sizes = new TreeSet<Integer>();
        sizes.add(funded().size());
        sizes.add(scored().size());
        sizes.add(count(project -> true));
        sizes.add(count(Project::isFunded));
        sizes.add(distinctNames());
        sizes.remove(0);
        return sizes;
    }

    private int count(Predicate<Project> which) {
        return (int) subject.projects().stream().filter(which).count();
    }

    private int distinctNames() {
        return (int) subject.projects().stream().map(Project::name).distinct().count();
    }
}
