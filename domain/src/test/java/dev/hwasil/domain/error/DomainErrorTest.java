package dev.hwasil.domain.error;

final class DomainErrorTest extends DomainErrorContract {}
