package dev.hwasil.postgres;

/**
 * Which database, and how many connections to it.
 *
 * @param jdbcUrl {@code jdbc:postgresql://…}
 */
public record DatabaseSettings(String jdbcUrl, String user, String password, int poolSize) {
    /** Without the parameters: a password can stand there, too. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + jdbcUrl.replaceFirst("\\?.*", "") + ", " + poolSize + " connections]";
    }
}
