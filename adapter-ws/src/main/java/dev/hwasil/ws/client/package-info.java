/** Clients of the product: who each socket acts for, and what it may do. */
@NullMarked
package dev.hwasil.ws.client;

import org.jspecify.annotations.NullMarked;
