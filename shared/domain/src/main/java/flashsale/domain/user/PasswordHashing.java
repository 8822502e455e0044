package flashsale.domain.user;

/** Slow on purpose: one call costs tens of milliseconds of one core. Safe for any number of threads. */
public interface PasswordHashing {
    PasswordHash hash(Password password);

    /** Takes the same time whether or not the password matches. */
    boolean matches(Password password, PasswordHash hash);

    /** Does the work of {@link #matches} for nobody, so that an unknown user is not answered faster than a known one. */
    void matchNobody(Password password);
}
