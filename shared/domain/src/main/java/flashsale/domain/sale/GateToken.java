package flashsale.domain.sale;

/**
 * Names one state of a sale's gate. A purchase that knows another token than the gate's is turned away before it
 * touches stock, so a function with old rules can never sell.
 *
 * @param epoch grows when the stock in Redis is built anew
 * @param configuration grows with every pause, resume and close
 */
public record GateToken(int epoch, int configuration) {
    public static GateToken parse(String text) {
        int colon = text.indexOf(':');
        return new GateToken(Integer.parseInt(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return epoch + ":" + configuration;
    }
}
