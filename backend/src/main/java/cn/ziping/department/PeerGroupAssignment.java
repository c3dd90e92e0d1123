package cn.ziping.department;

import cn.ziping.department.PeerGroupWish.Found;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Optionally;
import cn.ziping.platform.sql.Rows;
import cn.ziping.platform.sql.Session;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts departments into a peer group, or takes them out of theirs: all of them or none, in one transaction. */
@Component
class PeerGroupAssignment {
    private static final String FOUND = "select d.id from {departments} d where d.code = any ($1)";

    /** In one order for everybody, so that two who change the same departments never wait for each other. */
    private static final String LOCKED = """
            select d.id, d.code, d.name, d.peer_group from department d where d.id = any ($1)
            order by d.id for no key update""";

    private static final String CHANGED = """
            update department set peer_group = $2, version = version + 1
            where id = any ($1) and peer_group is distinct from $2""";

    private final Database database;

    PeerGroupAssignment(Database database) {
        this.database = database;
    }

    /**
     * What a change answers.
     *
     * @param departments how many it changed
     * @param peerGroups all that its sender sees, as they are now
     */
    record AssignPeerGroupPayload(int departments, List<PeerGroup> peerGroups, List<UserError> errors) {}

    /** @param sight of the sender; groups are theirs to define where they review, analyse or administer */
    Mono<AssignPeerGroupPayload> assign(Sight sight, PeerGroupWish wish) {
        var faults = wish.faults();
        return database.change(session -> faults.isEmpty()
                ? locked(session, sight.ofRegions(), wish).flatMap(found -> assign(session, sight, wish, found))
                : answer(session, sight, 0, faults));
    }

    private static Mono<AssignPeerGroupPayload> assign(
            Session session, Sight sight, PeerGroupWish wish, Map<String, Found> found) {
        var errors = wish.errors(found);
        if (!errors.isEmpty()) {
            return answer(session, sight, 0, errors);
        }
        var ids = found.values().stream().map(Found::id).toArray(UUID[]::new);
        return session.change(CHANGED, ids, Optionally.text(wish.to()))
                .flatMap(changed -> answer(session, sight, changed.intValue(), List.of()));
    }

    /** The departments as nobody else changes them until this is done; those that are not seen are left out. */
    private static Mono<Map<String, Found>> locked(Session session, Sight sight, PeerGroupWish wish) {
        var seen = sight.reading(FOUND, (Object) wish.possibleCodes());
        return session.list(seen.sql(), row -> Rows.id(row, 0), seen.arguments())
                .flatMap(ids -> session.list(
                        LOCKED,
                        row -> new Found(
                                Rows.id(row, 0), Rows.text(row, 1), Rows.text(row, 2), row.get(3, String.class)),
                        (Object) ids.toArray(UUID[]::new)))
                .map(found -> found.stream().collect(Collectors.toMap(Found::code, Function.identity())));
    }

    private static Mono<AssignPeerGroupPayload> answer(
            Session session, Sight sight, int departments, List<UserError> errors) {
        return PeerGroups.inUse(session, sight).map(groups -> new AssignPeerGroupPayload(departments, groups, errors));
    }
}
