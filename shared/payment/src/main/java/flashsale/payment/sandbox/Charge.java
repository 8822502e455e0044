package flashsale.payment.sandbox;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A row of the ledger, after its latest change.
 *
 * @param change counts the changes of the whole ledger; names the webhook about this one
 * @param number counts the rows; the reference is made of it
 * @param request empty texts and zero for an attempt that was ended before it arrived
 * @param reason why it was declined; else empty
 */
record Charge(long change, long number, Request request, State state, String reason, Repayment repayment) {
    enum State {
        UNDECIDED,
        CAPTURED,
        DECLINED,
        VOIDED
    }

    enum Repayment {
        NONE,
        UNDER_WAY,
        RETURNED,
        REFUSED
    }

    /** What the shop has asked for; the same intent with anything else is refused. */
    record Request(String intent, String order, long amount, String currency, String method, String instrument) {
        static Request unheard(String intent) {
            return new Request(intent, "", 0, "", "", Word.OK.text());
        }

        boolean isUnheard() {
            return order.isEmpty();
        }
    }

    String reference() {
        return "ch-" + number;
    }

    Instrument instrument() {
        return Instrument.parse(request.instrument);
    }

    long captured() {
        return state == State.CAPTURED ? request.amount : 0;
    }

    long refunded() {
        return repayment == Repayment.RETURNED ? request.amount : 0;
    }

    Charge changed(long change, State state, String reason) {
        return new Charge(change, number, request, state, reason, repayment);
    }

    Charge changed(long change, Repayment repayment) {
        return new Charge(change, number, request, state, reason, repayment);
    }

    /** Empty as long as nothing is decided. */
    String event() {
        return switch (repayment) {
            case RETURNED, REFUSED -> "refund." + word(repayment);
            case UNDER_WAY -> "";
            case NONE -> state == State.UNDECIDED ? "" : "charge." + word(state);
        };
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As it is written to the journal. */
    Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("change", change);
        fields.put("number", number);
        fields.put("intent", request.intent);
        fields.put("order", request.order);
        fields.put("amount", request.amount);
        fields.put("currency", request.currency);
        fields.put("method", request.method);
        fields.put("instrument", request.instrument);
        fields.put("state", state);
        fields.put("reason", reason);
        fields.put("repayment", repayment);
        return fields;
    }

    static Charge of(Map<String, String> fields) {
        var request = new Request(
                fields.get("intent"),
                fields.get("order"),
                Long.parseLong(fields.get("amount")),
                fields.get("currency"),
                fields.get("method"),
                fields.get("instrument"));
        return new Charge(
                Long.parseLong(fields.get("change")),
                Long.parseLong(fields.get("number")),
                request,
                State.valueOf(fields.get("state")),
                fields.get("reason"),
                Repayment.valueOf(fields.get("repayment")));
    }
}
