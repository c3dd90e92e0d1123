package cn.ziping.analysis;

import static cn.ziping.platform.sql.Rows.id;
import static cn.ziping.platform.sql.Rows.integer;
import static cn.ziping.platform.sql.Rows.text;
import static cn.ziping.platform.sql.Rows.time;

import cn.ziping.account.Accounts;
import cn.ziping.account.Viewer;
import cn.ziping.analysis.Keeping.Wanted;
import cn.ziping.analysis.Shelf.Outcome;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.sql.Database;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Views of the desk that people have saved. */
@Repository
class SavedViews {
    private final Shelf<SavedView, String> shelf;

    SavedViews(Database database, Accounts accounts) {
        shelf = new Shelf<>(database, accounts, "视图", "saved_view", "address", SavedViews::read, SavedView::address);
    }

    Mono<List<SavedView>> all(UUID account) {
        return shelf.all(account);
    }

    Mono<Outcome<SavedView>> save(Viewer viewer, Wanted<String> wanted) {
        var errors = Stream.of(
                        KeptText.version(wanted.id(), wanted.expectedVersion()),
                        KeptText.name(wanted.name()),
                        KeptText.address(wanted.content()))
                .flatMap(Optional<UserError>::stream)
                .toList();
        return errors.isEmpty() ? shelf.save(viewer, wanted) : shelf.refused(viewer, errors);
    }

    Mono<Outcome<SavedView>> remove(Viewer viewer, UUID id, int expected) {
        return shelf.remove(viewer, id, expected);
    }

    private static SavedView read(Readable row) {
        return new SavedView(id(row, 0), integer(row, 1), text(row, 2), text(row, 3), time(row, 4));
    }
}
