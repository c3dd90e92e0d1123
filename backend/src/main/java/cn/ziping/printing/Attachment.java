package cn.ziping.printing;

import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * What is attached to the text under one number (附件): a form, or all forms of one kind where there are many.
 *
 * @param name as the note below the text has it
 */
record Attachment(String name, List<Sheet> sheets) {
    /** More than so many in the note would be a contents page of their own. */
    private static final int MOST = 10;

    /** @param name for the contents */
    private record Sheet(String name, Form form) {}

    /** A form with a name of its own in the note. */
    static Attachment of(String name, Form form) {
        return new Attachment(name, List.of(new Sheet(name, form)));
    }

    /**
     * Forms of one kind: a few have a number each, many have one together.
     *
     * @param names what each of them is about
     */
    static List<Attachment> of(List<String> names, List<Form> forms) {
        var sheets = new ArrayList<Sheet>();
        for (var i = 0; i < forms.size(); i++) {
            var form = forms.get(i);
            sheets.add(new Sheet(named(form.title(), names.get(i)), form));
        }
        return sheets.size() <= MOST
                ? sheets.stream().map(sheet -> of(sheet.name(), sheet.form())).toList()
                : List.of(new Attachment(forms.get(0).title() + "（" + sheets.size() + "份）", sheets));
    }

    /** In one line, as a note and contents have it. */
    private static String named(String title, String name) {
        var line = name.strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? title : title + "（" + line + "）";
    }

    /**
     * All attachments, each form on a new page. The only one has no number (GB/T 9704-2012 7.3.7); those that have one
     * together are 附件1-1, 附件1-2 and so on.
     */
    static List<Block> blocks(List<Attachment> attachments) {
        var blocks = new ArrayList<Block>();
        for (var i = 0; i < attachments.size(); i++) {
            var sheets = attachments.get(i).sheets();
            var isOnly = attachments.size() == 1 && sheets.size() == 1;
            var label = isOnly ? "附件" : "附件" + (i + 1);
            for (var j = 0; j < sheets.size(); j++) {
                var sheet = sheets.get(j);
                blocks.add(new Annex(sheets.size() == 1 ? label : label + "-" + (j + 1), sheet.name()));
                blocks.add(sheet.form());
            }
        }
        return blocks;
    }
}
