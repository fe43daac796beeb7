/** Tests of what people may ask for of all that is kept of them. */
@NullMarked
package dev.hwasil.application.personal;

import org.jspecify.annotations.NullMarked;
