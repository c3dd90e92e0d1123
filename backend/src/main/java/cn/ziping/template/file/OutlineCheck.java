package cn.ziping.template.file;

import cn.ziping.template.SectionBlock;
import cn.ziping.template.file.TemplateDocument.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What an outline must keep beyond its shape. */
final class OutlineCheck {
    private static final int DEEPEST = 6;
    private static final int MOST = 500;
    private static final Pattern NUMBERED = Pattern.compile("^[（(]?[一二三四五六七八九十\\d①-⑳]+[、.．）)]");

    private final Set<String> keys = new HashSet<>();
    private final Set<SectionBlock> blocks = EnumSet.noneOf(SectionBlock.class);
    private final List<Fault> faults = new ArrayList<>();

    private OutlineCheck() {}

    static List<Fault> faults(TemplateDocument document) {
        var check = new OutlineCheck();
        check.parts(document.outline(), "/outline", 1);
        if (check.keys.size() > MOST) {
            check.faults.add(new Fault(
                    "/outline", "提纲最多 %d 节".formatted(MOST), "an outline has at most %d sections".formatted(MOST)));
        }
        return check.faults;
    }

    private void parts(List<Part> parts, String pointer, int level) {
        if (level > DEEPEST && !parts.isEmpty()) {
            faults.add(new Fault(
                    pointer, "提纲最多 %d 级".formatted(DEEPEST), "an outline has at most %d levels".formatted(DEEPEST)));
            return;
        }
        for (var i = 0; i < parts.size(); i++) {
            part(parts.get(i), pointer + "/" + i);
            parts(parts.get(i).sections(), pointer + "/" + i + "/sections", level + 1);
        }
    }

    private void part(Part part, String pointer) {
        if (!keys.add(part.key())) {
            faults.add(new Fault(
                    pointer + "/key",
                    "提纲中的 key “%s” 重复".formatted(part.key()),
                    "key %s is there twice".formatted(part.key())));
        }
        if (part.block() != null && !blocks.add(part.block())) {
            faults.add(new Fault(
                    pointer + "/block",
                    "数据表 %s 在提纲中出现了两次".formatted(part.block()),
                    "block %s is shown twice".formatted(part.block())));
        }
        if (part.required() && part.guidance() == null) {
            faults.add(new Fault(pointer, "必写的一节缺少填写说明 guidance", "guidance of a required section is missing"));
        }
        if (NUMBERED.matcher(part.heading()).find()) {
            faults.add(new Fault(
                    pointer + "/heading",
                    "标题不能自带编号，编号由 numbering 生成",
                    "a heading has no number of its own, numbering makes it"));
        }
    }
}
