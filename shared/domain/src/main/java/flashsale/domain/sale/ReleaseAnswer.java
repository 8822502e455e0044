package flashsale.domain.sale;

/** What a release did. */
public enum ReleaseAnswer {
    /** The units are free again. */
    RELEASED,
    /** They had been given back before, or the gate never knew the order and now remembers it as ended. */
    ALREADY_FREE,
    /** The gate has been rebuilt since, and the rebuild counted the ended order. */
    OTHER_EPOCH,
    /** The gate is being rebuilt; nothing has changed, and the release has to be brought again. */
    LATER
}
