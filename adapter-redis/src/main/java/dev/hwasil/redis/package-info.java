/** What several nodes say to each other and count together, by a Redis or a Valkey. */
@NullMarked
package dev.hwasil.redis;

import org.jspecify.annotations.NullMarked;
