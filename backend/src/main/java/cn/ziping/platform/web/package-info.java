/** The single-page app, the answers to refused HTTP requests, and the limits on connections. */
@NullMarked
package cn.ziping.platform.web;

import org.jspecify.annotations.NullMarked;
