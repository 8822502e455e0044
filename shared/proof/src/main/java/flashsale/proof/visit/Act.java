package flashsale.proof.visit;

/** What somebody beside the crowd asks the shop for. */
public sealed interface Act {
    /** @param known version of the copy the reader has; 0 where he has none */
    record Look(String product, int known) implements Act {}

    record Search() implements Act {}

    record Suggest() implements Act {}

    /**
     * @param version that the product is to get
     * @param again an earlier request for the same was not answered, and may have done it
     */
    record Revise(String product, int version, boolean again) implements Act {}

    /** @param again likewise */
    record Register(String name, boolean again) implements Act {}

    /** Of somebody who has registered. */
    record LogIn(String name) implements Act {}

    /** @param sinceNanos when the session was opened */
    record AskWho(String name, long sinceNanos) implements Act {}

    /**
     * @param sinceNanos likewise
     * @param again an earlier request for the same was not answered, and may have done it
     */
    record LogOut(String name, long sinceNanos, boolean again) implements Act {}

    /** With the token that was given back. */
    record AskAfterwards(String name) implements Act {}
}
