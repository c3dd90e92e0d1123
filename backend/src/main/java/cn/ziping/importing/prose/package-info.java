/** Staff, money and scored indicators that are told in sentences. */
@NullMarked
package cn.ziping.importing.prose;

import org.jspecify.annotations.NullMarked;
