/** The single-page app and the answers to HTTP requests that are not GraphQL. */
@NullMarked
package cn.ziping.platform.web;

import org.jspecify.annotations.NullMarked;
