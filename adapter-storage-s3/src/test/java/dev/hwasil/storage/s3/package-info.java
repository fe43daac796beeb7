/** The storage against a server that speaks S3, and behind a network that breaks. */
@NullMarked
package dev.hwasil.storage.s3;

import org.jspecify.annotations.NullMarked;
