package cn.ziping.platform.graphql;

/** The codes of GraphQL errors: what a client can tell apart. The sentence beside a code is for people. */
public enum ErrorCode {
    /** An id that is not one of ours to begin with. */
    INVALID_ID,
    /** A cursor that this server did not write, or wrote for another order. */
    INVALID_CURSOR,
    /** A {@code first} outside 1 to 100. */
    INVALID_PAGE_SIZE,
    /** An argument that has the right type and cannot be meant. */
    INVALID_ARGUMENT,
    /** What is asked for is not there, or not there for this reader. */
    NOT_FOUND,
    /** A document or variables that the schema does not allow. */
    INVALID_REQUEST,
    /** Nobody is signed in, or no longer. */
    UNAUTHENTICATED,
    /** The account may not do this. */
    FORBIDDEN,
    /** A document that asks for more than one request may: the same in several smaller ones is answered. */
    LIMIT_EXCEEDED,
    /** The database, or the whole answer, does not come in time. */
    UNAVAILABLE,
    /** A fault of the server. */
    INTERNAL
}
