/** What people say beside the pictures: threads, mentions, resolving. */
@NullMarked
package dev.hwasil.domain.comment;

import org.jspecify.annotations.NullMarked;
