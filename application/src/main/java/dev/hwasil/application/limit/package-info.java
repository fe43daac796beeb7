/** How often something may be done. */
@NullMarked
package dev.hwasil.application.limit;

import org.jspecify.annotations.NullMarked;
