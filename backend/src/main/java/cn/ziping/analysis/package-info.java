/** What those who compare keep for the next time: views of the desk, and names of indicators that they take for one. */
@NullMarked
package cn.ziping.analysis;

import org.jspecify.annotations.NullMarked;
