package dev.hwasil.application.unit;

import dev.hwasil.domain.error.DomainErrorContract;

final class ApplicationErrorTest extends DomainErrorContract {}
