/** Files in a bucket of a service that speaks S3. */
@NullMarked
package dev.hwasil.storage.s3;

import org.jspecify.annotations.NullMarked;
