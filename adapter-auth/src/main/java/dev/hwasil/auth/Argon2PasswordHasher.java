package dev.hwasil.auth;

import dev.hwasil.application.account.PasswordHasher;
import dev.hwasil.domain.account.Password;
import java.security.SecureRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Hashes by argon2id: 19 MiB and some tens of milliseconds each, on half of the processors, fifty waiting. The work is
 * done on threads of the operating system, for on virtual ones it would hold up everybody else's requests.
 */
public final class Argon2PasswordHasher implements PasswordHasher, AutoCloseable {

    static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    static final int WAITING = 50;
    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final byte[] nobodysSalt = newSalt();
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("password-", 1).factory());

    @Override
    public String hash(Password password) {
        return inTurn(() -> Argon2Hash.of(password.value(), newSalt()).toString());
    }

    @Override
    public boolean matches(Password password, String hash) {
        var made = Argon2Hash.parse(hash);
        if (made.isEmpty()) matchNobody(password);
        return made.isPresent() && inTurn(() -> made.get().isOf(password.value()));
    }

    @Override
    public void matchNobody(Password password) {
        inTurn(() -> Argon2Hash.of(password.value(), nobodysSalt));
    }

    @Override
    public boolean isCommon(Password password) {
        return CommonPasswords.contain(password.value());
    }

    /** Takes no more passwords; those that wait are still hashed. */
    @Override
    public void close() {
        workers.close();
    }

    private <T> T inTurn(Callable<T> work) {
        try {
            return workers.submit(work).get();
        } catch (RejectedExecutionException full) {
            throw new TooManyPasswords().asException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a password was hashed", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private byte[] newSalt() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
