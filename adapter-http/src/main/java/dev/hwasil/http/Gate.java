package dev.hwasil.http;

import dev.hwasil.application.account.Authenticate;
import dev.hwasil.application.limit.RateLimits;
import dev.hwasil.application.once.AnswerOnce;

/** What every request passes: who it is of, whether it is one too many, and whether it was answered before. */
public record Gate(Authenticate authenticate, RateLimits limits, AnswerOnce answerOnce) {}
