package cn.ziping.template.file;

/** A text is no template. Lines and columns are counted from 1. */
final class TemplateRefused extends RuntimeException {
    private final int line;
    private final int column;
    private final String chinese;
    private final String english;

    TemplateRefused(int line, int column, String chinese, String english) {
        super(null, null, false, false);
        this.line = line;
        this.column = column;
        this.chinese = chinese;
        this.english = english;
    }

    /** One sentence about the file of this name. */
    String sentence(String file) {
        return "模板文件 %s 第 %d 行第 %d 列：%s。(Template file %s, line %d, column %d: %s.)"
                .formatted(file, line, column, chinese, file, line, column, english);
    }

    @Override
    public String getMessage() {
        return sentence("?");
    }
}
