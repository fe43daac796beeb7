/** Planted: breaks a rule, so that a test can see the rule catch it. */
@NullMarked
package dev.hwasil.http.planted.prints;

import org.jspecify.annotations.NullMarked;
