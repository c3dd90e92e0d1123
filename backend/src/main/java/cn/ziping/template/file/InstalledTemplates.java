package cn.ziping.template.file;

import cn.ziping.template.file.TemplateFiles.TemplateFile;
import java.util.List;

/** The templates that this server was started with, by code and version. */
record InstalledTemplates(List<TemplateFile> files) {}
