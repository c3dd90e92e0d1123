package cn.ziping.sample;

import cn.ziping.template.Template;
import cn.ziping.template.file.TemplateFiles;
import cn.ziping.template.file.TemplateFiles.TemplateFile;

/** The shipped samples one by one. */
final class ShippedSample {
    private ShippedSample() {}

    static SampleReport of(String department, int year) {
        return Samples.reports().stream()
                .filter(sample -> sample.department().code().equals(department) && sample.year() == year)
                .findFirst()
                .orElseThrow();
    }

    /** The template that a sample pins. */
    static Template template(SampleReport sample) {
        return TemplateFiles.shipped().stream()
                .map(TemplateFile::template)
                .filter(one -> one.code().equals(sample.template()))
                .findFirst()
                .orElseThrow();
    }
}
