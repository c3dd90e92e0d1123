package cn.ziping.finding.amount;

import cn.ziping.finding.subject.Subject;
import cn.ziping.project.Project;
import java.util.List;

/** Projects of a document's lists, without those that only its text tells of again: 一、公共文化配送项目 below a table. */
final class Retold {
    private Retold() {}

    static List<Project> without(Subject subject) {
        return subject.isDocument()
                ? subject.projects().stream()
                        .filter(project -> !isAgain(project, subject))
                        .toList()
                : subject.projects();
    }

    /** It has neither code nor score but a heading, and a row with both an amount and a score has its name. */
    private static boolean isAgain(Project project, Subject subject) {
        var name = Names.folded(project.name());
        var isBare = project.code() == null && !project.isScored();
        return isBare
                && subject.sections().stream()
                        .anyMatch(section -> Names.folded(section.heading()).contains(name))
                && subject.projects().stream()
                        .anyMatch(other -> other != project
                                && other.isScored()
                                && other.isFunded()
                                && Names.folded(other.name()).equals(name));
    }
}
