/** The document as one file of HTML: read on a screen, printed by a browser; without scripts and without anything from elsewhere. */
@NullMarked
package cn.ziping.printing.html;

import org.jspecify.annotations.NullMarked;
