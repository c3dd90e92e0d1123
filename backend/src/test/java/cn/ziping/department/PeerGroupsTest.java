package cn.ziping.department;

import static cn.ziping.account.People.codes;
import static cn.ziping.account.People.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People;
import cn.ziping.support.Person;
import cn.ziping.writing.Desks;
import cn.ziping.writing.WritingTest;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who puts which departments into which peer group, and what everybody then reads. */
@WritingTest
class PeerGroupsTest {
    private static final String ASSIGN = """
            mutation ($input: AssignPeerGroupInput!) { assignPeerGroup(input: $input) {
              departments peerGroups { name departments }
              errors { code message path ... on ConflictError { at by } } } }""";

    private static final String ONE = "960101001";
    private static final String TWO = "960101002";
    private static final String THREE = "960101003";
    private static final String ELSEWHERE = "960102001";

    @Autowired
    Desks desks;

    private People people;
    private Person analyst;

    @BeforeEach
    void departments() {
        people = desks.people();
        people.change("""
                insert into region (code, name, parent_code) values ('960000', '同类省', null), ('960100', '同类市', '960000'),
                       ('960101', '同类县', '960100'), ('960102', '别处县', '960100')""");
        people.change("""
                insert into department (id, code, name, region_code)
                select gen_random_uuid(), c, '单位' || c, left(c, 6) from unnest($1::text[]) c""", (Object) new String[] {ONE, TWO, THREE, ELSEWHERE});
        analyst = people.signedIn(people.with("ANALYST", null, "960101"));
    }

    @AfterEach
    void nobodyElseKnowsThem() {
        people.change(
                "delete from account_role where department_id in (select id from department where code like '9601%')");
        people.change("delete from account_role where region_code like '96%'");
        people.change("delete from department where code like '9601%'");
        people.change("delete from region where code like '96%'");
    }

    @Test
    void departmentsAreInTheGroupThatTheyWerePutInto() {
        var answer = assign(analyst, List.of(TWO, ONE), null, " 教育局 ");
        assertThat(codes(answer)).isEmpty();
        assertThat(answer.at("/departments").asInt()).isEqualTo(2);
        assertThat(groups(answer.at("/peerGroups"))).containsExactly("教育局 2");
        assertThat(stored()).containsExactly(ONE + " 教育局 2", TWO + " 教育局 2", THREE + " - 1", ELSEWHERE + " - 1");
        assertThat(assign(analyst, List.of(THREE), null, "财政局")
                        .at("/departments")
                        .asInt())
                .isEqualTo(1);
        var seen = analyst.data(
                "{ peerGroups { name departments } departments { nodes { code peerGroup region { code } } } }");
        assertThat(groups(seen.at("/peerGroups")))
                .as("by name, in pinyin order: caizheng before jiaoyu")
                .containsExactly("财政局 1", "教育局 2");
        assertThat(seen.at("/departments/nodes")
                        .valueStream()
                        .map(node -> node.at("/code").asString() + " "
                                + node.at("/peerGroup").asString()))
                .containsExactly(ONE + " 教育局", TWO + " 教育局", THREE + " 财政局");
    }

    @Test
    void theSamplesAreInOne() {
        var everybody = people.signedIn(people.with("REVIEWER", null, null));
        assertThat(groups(everybody.data("{ peerGroups { name departments } }").at("/peerGroups")))
                .containsExactly("开发区 4");
    }

    @Test
    void aGroupIsCountedAsFarAsItIsSeenAndGoesWithItsLast() {
        var wide = people.signedIn(people.with("REVIEWER", null, "960000"));
        assign(wide, List.of(ONE, ELSEWHERE), null, "教育局");
        assertThat(groups(wide.data("{ peerGroups { name departments } }").at("/peerGroups")))
                .containsExactly("教育局 2");
        assertThat(groups(analyst.data("{ peerGroups { name departments } }").at("/peerGroups")))
                .containsExactly("教育局 1");
        var moved = assign(analyst, List.of(ONE), "教育局", "卫生局");
        assertThat(groups(moved.at("/peerGroups"))).containsExactly("卫生局 1");
        var out = assign(analyst, List.of(ONE), "卫生局", null);
        assertThat(out.at("/departments").asInt()).isEqualTo(1);
        assertThat(groups(out.at("/peerGroups"))).isEmpty();
        assertThat(stored()).containsExactly(ONE + " - 4", TWO + " - 1", THREE + " - 1", ELSEWHERE + " 教育局 2");
    }

    @Test
    void whatIsSoAlreadyIsNoChange() {
        assign(analyst, List.of(ONE, TWO), null, "教育局");
        var again = desks.withoutChange(() -> assign(analyst, List.of(ONE, TWO), "教育局", "教育局"));
        assertThat(codes(again)).isEmpty();
        assertThat(again.at("/departments").asInt()).isZero();
        assertThat(assign(analyst, List.of(THREE, THREE), null, "教育局")
                        .at("/departments")
                        .asInt())
                .as("a code told twice")
                .isEqualTo(1);
    }

    @Test
    void whoeverWasFasterIsNotOverwritten() {
        assign(analyst, List.of(TWO), null, "财政局");
        var answer = desks.withoutChange(() -> assign(analyst, List.of(ONE, TWO, THREE), null, "教育局"));
        assertThat(codes(answer)).containsExactly("CONFLICT departmentCodes.1");
        assertThat(answer.at("/errors/0/message").asString()).isEqualTo("“单位960101002”现在属于同类组“财政局”，没有改动。请刷新后再决定。");
        assertThat(answer.at("/departments").asInt()).isZero();
        assertThat(groups(answer.at("/peerGroups"))).containsExactly("财政局 1");
        var left = desks.withoutChange(() -> assign(analyst, List.of(ONE), "财政局", null));
        assertThat(codes(left)).containsExactly("CONFLICT departmentCodes.0");
        assertThat(left.at("/errors/0/message").asString()).isEqualTo("“单位960101001”现在不属于任何同类组，没有改动。请刷新后再决定。");
    }

    @Test
    void ofTwoAtTheSameMomentOneWins() {
        var other = people.signedIn(people.with("REVIEWER", null, "960100"));
        for (var round = 1; round <= 5; round++) {
            people.change("update department set peer_group = null where code like '9601%'");
            var one = CompletableFuture.supplyAsync(() -> assign(analyst, List.of(ONE, TWO, THREE), null, "甲组"));
            var two = CompletableFuture.supplyAsync(() -> assign(other, List.of(THREE, TWO, ONE), null, "乙组"));
            var codes = List.of(codes(one.join()), codes(two.join()));
            var three =
                    List.of("CONFLICT departmentCodes.0", "CONFLICT departmentCodes.1", "CONFLICT departmentCodes.2");
            assertThat(codes).containsExactlyInAnyOrder(List.of(), three);
            assertThat(people.ask(String.class, """
                    select distinct peer_group from department where code like '960101%'"""))
                    .containsExactly(codes.get(0).isEmpty() ? "甲组" : "乙组");
        }
    }

    @Test
    void whatIsNotSeenIsAsWhatIsNotThere() {
        var answer = desks.withoutChange(() -> assign(
                analyst, List.of(ONE, ELSEWHERE, "960199999", "", "9".repeat(33), "a\u0000b", "36"), null, "教育局"));
        assertThat(codes(answer))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 6)
                        .mapToObj(place -> "NOT_FOUND departmentCodes." + place)
                        .toList());
        assertThat(answer.at("/errors")
                        .valueStream()
                        .map(error -> error.at("/message").asString())
                        .distinct())
                .containsExactly("没有这个部门，或者您不能划分它的同类组。请从列表中选择。");
    }

    /** Who writes for a department and analyses elsewhere does not say whom the department is compared with. */
    @Test
    void aClerkDoesNotBecomeTheAnalystOfTheirOwnDepartment() {
        var both = people.with("ANALYST", null, "960102");
        people.change(
                "insert into account_role (account_id, role, department_id) select $1, 'CLERK', id from department where code = $2",
                both.id(),
                ONE);
        var clerk = people.signedIn(both);
        assertThat(clerk.data("{ departments { nodes { code } } }").findValuesAsString("code"))
                .containsExactly(ONE, ELSEWHERE);
        desks.refused("NOT_FOUND departmentCodes.1", () -> assign(clerk, List.of(ELSEWHERE, ONE), null, "教育局"));
        assertThat(assign(clerk, List.of(ELSEWHERE), null, "教育局")
                        .at("/departments")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 同类组名称要有 1 到 50 个字。",
                "' ' | 同类组名称要有 1 到 50 个字。",
                "组组组组组组组组组组组组组组组组组组组组组组组组组组组组组组组组组组组组组组组组组组组组组组组组组组组 | 同类组名称要有 1 到 50 个字。",
                "'甲\n乙' | 同类组名称只能写一行，请去掉换行和不可见的控制字符。",
                "'甲\u2028乙' | 同类组名称只能写一行，请去掉换行和不可见的控制字符。",
                "'甲\u0000乙' | 同类组名称只能写一行，请去掉换行和不可见的控制字符。"
            })
    void aNameIsOneLine(String to, String sentence) {
        var answer = desks.withoutChange(() -> assign(analyst, List.of(ONE), null, to));
        assertThat(codes(answer)).containsExactly("INVALID to");
        assertThat(answer.at("/errors/0/message").asString()).isEqualTo(sentence);
    }

    @Test
    void fiftyCharactersAreAName() {
        var longest = "𠮷".repeat(50);
        assertThat(groups(assign(analyst, List.of(ONE), null, longest).at("/peerGroups")))
                .containsExactly(longest + " 1");
    }

    @Test
    void twoThousandDepartmentsAndNoMore() {
        people.change("""
                insert into department (id, code, name, region_code)
                select gen_random_uuid(), '960102' || n, '单位' || n, '960102' from generate_series(10000, 11999) n""");
        var wide = people.signedIn(people.with("ADMINISTRATOR", null, null));
        var all =
                IntStream.rangeClosed(10000, 11999).mapToObj(n -> "960102" + n).toList();
        var tooMany =
                IntStream.rangeClosed(9999, 11999).mapToObj(n -> "960102" + n).toList();
        desks.refused("INVALID departmentCodes", () -> assign(wide, tooMany, null, "大组"));
        desks.refused("INVALID departmentCodes", () -> assign(wide, List.of(), null, "大组"));
        var answer = assign(wide, all, null, "大组");
        assertThat(codes(answer)).isEmpty();
        assertThat(answer.at("/departments").asInt()).isEqualTo(2000);
    }

    private static JsonNode assign(
            Person person, List<String> departments, @Nullable String from, @Nullable String to) {
        var wish = new HashMap<String, Object>();
        wish.put("departmentCodes", departments);
        wish.put("from", from);
        wish.put("to", to);
        return person.data(ASSIGN, input(wish)).at("/assignPeerGroup");
    }

    private static List<String> groups(JsonNode groups) {
        return groups.valueStream()
                .map(group -> group.at("/name").asString() + " "
                        + group.at("/departments").asInt())
                .toList();
    }

    /** Code, group and version of each. */
    private List<String> stored() {
        return people.ask(String.class, """
                select code || ' ' || coalesce(peer_group, '-') || ' ' || version from department
                where code like '9601%' order by code""");
    }
}
