package cn.ziping.account;

import static cn.ziping.platform.sql.Rows.id;
import static cn.ziping.platform.sql.Rows.text;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import cn.ziping.department.Department;
import cn.ziping.department.Departments;
import cn.ziping.department.Region;
import cn.ziping.platform.sql.Columns;
import cn.ziping.platform.sql.Session;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Which roles people hold, and for what. */
@Repository
class Holdings {
    private static final String OF_ACCOUNTS = """
            select h.account_id, h.role, d.id, d.code, d.name, dr.code, dr.name, dr.parent_code,
                   r.code, r.name, r.parent_code
            from account_role h
            left join department d on d.id = h.department_id left join region dr on dr.code = d.region_code
            left join region r on r.code = h.region_code
            where h.account_id = any ($1) order by h.role, d.code, r.code""";

    private static final String ADD = """
            insert into account_role (account_id, role, department_id, region_code)
            select $1, * from unnest($2::text[], $3::uuid[], $4::text[])""";

    private record Held(UUID account, Holding holding) {}

    /** The same accounts with their holdings, in the same order. */
    Mono<List<Account>> givenTo(Session session, List<Account> accounts) {
        var ids = accounts.stream().map(Account::id).toArray(UUID[]::new);
        return session.list(OF_ACCOUNTS, Holdings::held, (Object) ids).map(rows -> {
            var byAccount = rows.stream().collect(groupingBy(Held::account, mapping(Held::holding, toList())));
            return accounts.stream()
                    .map(account -> with(account, byAccount.getOrDefault(account.id(), List.of())))
                    .toList();
        });
    }

    /** Puts these in the place of all that an account holds. */
    Mono<Void> replace(Session session, UUID account, List<Holding> holdings) {
        return session.change("delete from account_role where account_id = $1", account)
                .then(session.change(
                        ADD,
                        account,
                        Columns.names(holdings, Holding::role),
                        Columns.of(holdings, UUID.class, Holdings::departmentId),
                        Columns.texts(holdings, Holdings::regionCode)))
                .then();
    }

    private static @Nullable UUID departmentId(Holding holding) {
        var department = holding.department();
        return department == null ? null : department.id();
    }

    private static @Nullable String regionCode(Holding holding) {
        var region = holding.region();
        return region == null ? null : region.code();
    }

    private static Account with(Account bare, List<Holding> holdings) {
        return new Account(
                bare.id(),
                bare.version(),
                bare.login(),
                bare.name(),
                holdings,
                bare.createdAt(),
                bare.disabledAt(),
                bare.lastUsedAt(),
                bare.hasPassword());
    }

    private static Held held(Readable row) {
        Department department = row.get(2, UUID.class) == null ? null : Departments.read(row, 2);
        var code = row.get(8, String.class);
        var region = code == null ? null : new Region(code, text(row, 9), row.get(10, String.class));
        return new Held(id(row, 0), new Holding(Role.valueOf(text(row, 1)), department, region));
    }
}
