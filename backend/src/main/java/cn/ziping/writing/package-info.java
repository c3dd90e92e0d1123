/**
 * Writing a report: every change of its parts, in one transaction with what the report then adds up to, with its history and
 * with the news of it.
 */
@NullMarked
package cn.ziping.writing;

import org.jspecify.annotations.NullMarked;
