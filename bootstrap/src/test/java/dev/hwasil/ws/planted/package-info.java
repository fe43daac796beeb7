/** Planted: breaks a rule, so that a test can see the rule catch it. */
@NullMarked
package dev.hwasil.ws.planted;

import org.jspecify.annotations.NullMarked;
