/** Ziping (自评): where budget performance self-evaluations are written, reviewed, compared and printed. */
@NullMarked
package cn.ziping;

import org.jspecify.annotations.NullMarked;
