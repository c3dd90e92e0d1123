package cn.ziping.analysis;

import static cn.ziping.platform.sql.Rows.id;
import static cn.ziping.platform.sql.Rows.integer;
import static cn.ziping.platform.sql.Rows.text;
import static cn.ziping.platform.sql.Rows.time;
import static cn.ziping.platform.sql.Rows.value;

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

/** Which names of indicators people take for one. */
@Repository
public class IndicatorMappings {
    private final Shelf<IndicatorMapping, String[]> shelf;

    IndicatorMappings(Database database, Accounts accounts) {
        shelf = new Shelf<>(
                database,
                accounts,
                "指标对应",
                "indicator_mapping",
                "names",
                IndicatorMappings::read,
                mapping -> mapping.names().toArray(String[]::new));
    }

    /** The names in a mapping; empty when there is none with this id, and when it is somebody else's. */
    public Mono<List<String>> names(UUID account, UUID id) {
        return shelf.one(account, id).map(IndicatorMapping::names);
    }

    Mono<List<IndicatorMapping>> all(UUID account) {
        return shelf.all(account);
    }

    Mono<Outcome<IndicatorMapping>> save(Viewer viewer, Wanted<List<String>> wanted) {
        var errors = Stream.concat(
                        Stream.of(KeptText.version(wanted.id(), wanted.expectedVersion()), KeptText.name(wanted.name()))
                                .flatMap(Optional<UserError>::stream),
                        KeptText.names(wanted.content()).stream())
                .toList();
        return errors.isEmpty()
                ? shelf.save(
                        viewer,
                        new Wanted<>(
                                wanted.id(),
                                wanted.expectedVersion(),
                                wanted.name(),
                                wanted.content().toArray(String[]::new)))
                : shelf.refused(viewer, errors);
    }

    Mono<Outcome<IndicatorMapping>> remove(Viewer viewer, UUID id, int expected) {
        return shelf.remove(viewer, id, expected);
    }

    private static IndicatorMapping read(Readable row) {
        var names = List.of(value(row, 3, String[].class));
        return new IndicatorMapping(id(row, 0), integer(row, 1), text(row, 2), names, time(row, 4));
    }
}
