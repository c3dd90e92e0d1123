/** Scalars, errors, pages and limits of the GraphQL endpoint. No domain word lives here. */
@NullMarked
package cn.ziping.platform.graphql;

import org.jspecify.annotations.NullMarked;
