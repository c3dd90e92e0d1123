/** A whole report as one JSON file, for moving between installations. */
@NullMarked
package cn.ziping.importing.transfer;

import org.jspecify.annotations.NullMarked;
