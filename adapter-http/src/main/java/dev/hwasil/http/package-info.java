/** The REST door: requests in, answers and problems out. */
@NullMarked
package dev.hwasil.http;

import org.jspecify.annotations.NullMarked;
