package cn.ziping.template.file;

import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import cn.ziping.platform.sql.Session;
import cn.ziping.platform.start.StartRefused;
import cn.ziping.template.Templates;
import cn.ziping.template.file.TemplateFiles.TemplateFile;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Stores the templates of all files at every start, before anything is begun from them. A version that is stored already
 * stays as it is: a file that says otherwise is refused.
 */
@Component
@DependsOnDatabaseInitialization
class TemplateLoading implements InitializingBean {
    private final Database database;
    private final Templates templates;
    private final InstalledTemplates installed;

    TemplateLoading(Database database, Templates templates, InstalledTemplates installed) {
        this.database = database;
        this.templates = templates;
        this.installed = installed;
    }

    @Override
    public void afterPropertiesSet() {
        database.change(session -> store(session, installed.files())).block();
    }

    /** In the order of codes and versions, so that instances which start together wait for one another and never in a ring. */
    private Mono<Void> store(Session session, List<TemplateFile> files) {
        return Flux.fromIterable(files)
                .concatMap(file -> templates
                        .add(session, Keys.next(), file.template())
                        .then(templates.isStored(session, file.template()))
                        .filter(same -> same)
                        .switchIfEmpty(Mono.error(() -> differs(file))))
                .then();
    }

    private static StartRefused differs(TemplateFile file) {
        var code = file.template().code();
        var version = file.template().version();
        return new StartRefused(
                "模板文件 %s 与数据库中 %s 的第 %d 版内容不同，已有的版本不能改：请改大文件中的 version。(Template file %s differs from version %d of %s in the database: raise its version.)"
                        .formatted(file.name(), code, version, file.name(), version, code));
    }
}
