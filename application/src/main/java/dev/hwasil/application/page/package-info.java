/** Lists, a page at a time. */
@NullMarked
package dev.hwasil.application.page;

import org.jspecify.annotations.NullMarked;
