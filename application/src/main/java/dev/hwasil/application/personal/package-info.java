/** What people may ask for of all that is kept of them: a copy, and that it goes. */
@NullMarked
package dev.hwasil.application.personal;

import org.jspecify.annotations.NullMarked;
