--liquibase formatted sql
--changeset ziping:0037-names-are-compared-as-they-are-read splitStatements:false
-- The same name is written with full-width or half-width signs, with a blank or without, with one kind of brackets or
-- another. What is left here is what is compared: letters, digits and signs such as + and ≥, in one width and in small letters.
-- Punctuation and blanks are spelt out, since what a class such as [:punct:] holds depends on the database's language. A
-- name of nothing else is compared as it is: two that have nothing in common but that are not the same.
create function plain_name(name text) returns text
    language sql immutable parallel safe as $$
    select coalesce(
        nullif(
            regexp_replace(
                lower(normalize(name, NFKC) collate "C"),
                '[\u0001-\u0020!-#%-*,-/:;?@\[-\]_`{-\u00A1\u00A7\u00AB\u00AD\u00B6\u00B7\u00BB\u00BF\u1680\u180E\u2000-\u206F\u2E00-\u2E7F\u3000-\u3003\u3008-\u3011\u3014-\u301F\u3030\u303D\u30A0\u30FB\uFEFF]',
                '', 'g'),
            ''),
        lower(normalize(name, NFKC) collate "C"))
$$;

-- An indicator's own name is the deepest level that it has.
create index indicator_by_plain_name on indicator (plain_name(coalesce(level3, level2, level1)));
