package flashsale.domain.user;

/** The answer to one registration. */
public sealed interface Registration {
    record Registered(User user) implements Registration {}

    /** The username or the e-mail address belongs to somebody; which of the two is not said. */
    record Taken() implements Registration {}
}
