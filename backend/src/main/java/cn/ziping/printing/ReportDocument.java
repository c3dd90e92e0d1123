package cn.ziping.printing;

import cn.ziping.finding.Findings;
import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.About;
import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Attachments;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Signature;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.document.Table;
import cn.ziping.project.Project;
import cn.ziping.reference.LiveFigures;
import cn.ziping.report.Report;
import cn.ziping.report.ReportStatus;
import cn.ziping.report.Section;
import cn.ziping.template.Placeholders;
import cn.ziping.template.ReportKind;
import cn.ziping.template.SectionBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A report as a document: cover and contents as its template has them, its sections with their tables, the signature; then
 * as attachments the official forms, and as annexes the data that neither a section nor a form shows.
 */
public final class ReportDocument {
    private final Report report;
    private final LiveFigures figures;
    private final String title;
    private final ReportForms forms;

    private ReportDocument(Report report) {
        this.report = report;
        this.figures = report.liveFigures();
        this.title = figures.line(report.title());
        this.forms = new ReportForms(report, figures);
    }

    /** The whole report. */
    public static Document of(Report report) {
        return new ReportDocument(report).whole();
    }

    /** What is ordered; without any block when forms are wanted of which the report has none. */
    public static Document of(Report report, PrintOrder order) {
        var document = new ReportDocument(report);
        return order.part() == PrintOrder.Part.REPORT ? document.whole() : document.formsAlone(order);
    }

    /** How the pages are to be set: as ordered, else as the report's template has it. */
    public static Profile profile(Report report, PrintOrder order) {
        if (order.profile() != null) {
            return order.profile();
        }
        return switch (report.template().print().profile()) {
            case STRICT -> Profile.STRICT;
            case OFFICE -> Profile.OFFICE;
        };
    }

    private Document whole() {
        var print = report.template().print();
        var attached = attached();
        var blocks = new ArrayList<Block>();
        for (var section : report.sections()) {
            blocks.add(new Heading(section.level(), section.number(), figures.line(section.heading())));
            blocks.addAll(Markdown.blocks(figures.read(section.body()), section.number()));
            if (section.block() != null) {
                blocks.addAll(DataTables.of(report, section.block()));
            }
        }
        if (!attached.isEmpty()) {
            blocks.add(new Attachments(attached.stream().map(Attachment::name).toList()));
        }
        if (print.signature() != null) {
            var name = new Placeholders(report.year(), report.department().name(), title).in(print.signature());
            blocks.add(new Signature(name, PrintedDate.day(report.date())));
        }
        blocks.addAll(Attachment.blocks(attached));
        blocks.addAll(annexes());
        return new Document(about(), CoverPage.of(report, title), print.contents(), blocks);
    }

    /** Of one project, or all there are; each on a page of its own. */
    private Document formsAlone(PrintOrder order) {
        var blocks = new ArrayList<Block>();
        if (order.project() == null && report.kind() == ReportKind.DEPARTMENT_WHOLE) {
            blocks.add(forms.ofDepartment());
        }
        report.projects().stream()
                .filter(project -> order.project() == null || project.id().equals(order.project()))
                .map(forms::of)
                .forEach(form -> {
                    if (!blocks.isEmpty()) {
                        blocks.add(new Annex("", form.title()));
                    }
                    blocks.add(form);
                });
        return new Document(about(), null, false, blocks);
    }

    private About about() {
        var finished = isFinal();
        var department = report.department().name();
        return new About(title, ListedName.of(title, department, report.year()), department, !finished, "");
    }

    /** What blocks a report keeps it from being final paper; what is published is out already. */
    private boolean isFinal() {
        return report.status() == ReportStatus.PUBLISHED
                || report.status() == ReportStatus.APPROVED
                        && Findings.blocking(report).isEmpty();
    }

    /** The forms that have something to show: others would be empty pages. */
    private List<Attachment> attached() {
        var attached = new ArrayList<Attachment>();
        if (report.kind() == ReportKind.DEPARTMENT_WHOLE
                && !DataTables.ofReport(report).isEmpty()) {
            var form = forms.ofDepartment();
            attached.add(Attachment.of(form.title(), form));
        }
        var told = report.projects().stream().filter(forms::isTold).toList();
        attached.addAll(Attachment.of(
                told.stream().map(Project::name).toList(),
                told.stream().map(forms::of).toList()));
        return attached;
    }

    /** Tables that no section shows (附表), on new pages; numbered when there are several (GB/T 9704-2012 7.3.7). */
    private List<Block> annexes() {
        var left = leftOver();
        var blocks = new ArrayList<Block>();
        for (var i = 0; i < left.size(); i++) {
            blocks.add(new Annex(left.size() == 1 ? "附表" : "附表" + (i + 1), ""));
            blocks.addAll(left.get(i));
        }
        return blocks;
    }

    private List<List<Table>> leftOver() {
        var shown = report.sections().stream()
                .map(Section::block)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Arrays.stream(SectionBlock.values())
                .filter(block -> !shown.contains(block) && !isInForm(block))
                .map(block -> DataTables.of(report, block))
                .filter(tables -> !tables.isEmpty())
                .toList();
    }

    private boolean isInForm(SectionBlock block) {
        return block == SectionBlock.INDICATORS && report.kind() == ReportKind.DEPARTMENT_WHOLE;
    }
}
