/** Planted: breaks a rule, so that a test can see the rule catch it. */
@NullMarked
package dev.hwasil.domain.planted.cycle;

import org.jspecify.annotations.NullMarked;
