package flashsale.proof.life;

import flashsale.proof.crowd.AnswerReader;

/** Reads an answer about one order by looking for the fields that matter, as the crowd does. */
final class LifeAnswerReader {
    private static final String STATE = "\"state\":\"";
    private static final int BAD_REQUEST = 400;
    /** The session is gone, before anything was done: as good as unheard once its buyer has logged in again. */
    private static final int SIGNED_OUT = 401;

    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private LifeAnswerReader() {}

    /** @param retryAfter the header's value, null where there is none */
    static Answer read(int status, String retryAfter, String body) {
        if (status == SIGNED_OUT || status == TOO_MANY || status >= SERVER_ERROR) {
            return new Answer.Unclear(AnswerReader.seconds(retryAfter));
        }
        return new Answer.Told(status, state(body), status < BAD_REQUEST ? "" : AnswerReader.type(body));
    }

    private static String state(String body) {
        int from = body.indexOf(STATE) + STATE.length();
        int to = body.indexOf('"', from);
        return from < STATE.length() || to < 0 ? "" : body.substring(from, to);
    }
}
