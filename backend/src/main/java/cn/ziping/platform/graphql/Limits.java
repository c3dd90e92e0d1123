package cn.ziping.platform.graphql;

import graphql.parser.ParserOptions;

/**
 * What one GraphQL request may ask for at the most: far above what a page or a script needs, far below what would keep
 * the server from the others. All limits on documents are here; those on connections are in {@code platform.web}.
 */
final class Limits {
    /** Our longest documents and the usual introspection have 170 tokens each; rows of a table go into variables. */
    private static final int TOKENS = 2_000;

    /** Signs between tokens, comments included, which are quicker to read. */
    private static final int BLANKS = 20_000;

    /** A section of 100,000 signs written into the document itself, and the document around it. */
    private static final int CHARACTERS = 120_000;

    /** Digits in a row: as many as JSON may have in a number. */
    static final int DIGITS = 1_000;

    /** Rules of the grammar within one another: three for a level of fields, four for a level of a literal. */
    private static final int GRAMMAR = 200;

    /** Fields within one another. The deepest of the contract has 6, a sensible one 10, introspection 13 to 15. */
    static final int DEPTH = 16;

    /** Fields with all fragments put in their places: our longest document has 90, the usual introspection 190. */
    static final int FIELDS = 1_000;

    /** A page asks for three things at once, a script for the departments that it knows by their codes. */
    static final int ROOT_FIELDS = 20;

    /**
     * Changes in one document. Each is a transaction of its own, one after the other: a script may save the five tables
     * of a report together, but many rows go into one change, where they are stored all or none.
     */
    static final int CHANGES = 10;

    /** Names given to fields by the asker: the same field over and over under other names is how limits are got around. */
    static final int ALIASES = 50;

    /** Directives steer the leaving out of fields; more than a handful is a flood. */
    static final int DIRECTIVES = 50;

    /** Values, multiplied through lists and reckoned before anything is read. */
    static final int VALUES = 100_000;

    /** The longest page of any list: what asks for a longer one is told so at its place, in words. */
    static final int LONGEST_PAGE = 500;

    /** How long a list without arguments is reckoned to be. */
    static final int USUAL_LENGTH = 20;

    /** Parsed documents are kept up to so many signs: a client that builds them by hand must not fill the memory. */
    static final int CHARACTERS_KEPT = 1_000_000;

    /** A longer document is not kept: it would drive out a hundred that come again. */
    static final int LONGEST_KEPT = 10_000;

    static final ParserOptions PARSER = ParserOptions.getDefaultOperationParserOptions()
            .transform(options -> options.maxTokens(TOKENS)
                    .maxWhitespaceTokens(BLANKS)
                    .maxCharacters(CHARACTERS)
                    .maxRuleDepth(GRAMMAR));

    private Limits() {}
}
