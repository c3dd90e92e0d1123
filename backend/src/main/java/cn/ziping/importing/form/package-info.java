/** Official self-evaluation forms (自评表): one project, or many, on sheets or in documents. */
@NullMarked
package cn.ziping.importing.form;

import org.jspecify.annotations.NullMarked;
