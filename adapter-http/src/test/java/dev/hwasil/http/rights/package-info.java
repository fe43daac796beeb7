/** Who may what, held against every operation. */
@NullMarked
package dev.hwasil.http.rights;

import org.jspecify.annotations.NullMarked;
