package flashsale.domain.sale;

/**
 * Names one state of a sale's gate. A purchase that knows another token than the gate's is turned away before it
 * touches stock, so a function with old rules can never sell.
 *
 * @param epoch grows when the stock in Redis is built anew
 * @param configuration grows with every pause, resume and close
 */
public record GateToken(int epoch, int configuration) {
    /** No gate has it: the token of a sale whose stock was never loaded. */
    public static final GateToken NONE = new GateToken(0, 0);

    private static final GateToken FIRST = new GateToken(1, 1);

    public static GateToken parse(String text) {
        int colon = text.indexOf(':');
        return new GateToken(Integer.parseInt(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
    }

    /**
     * Loading starts the first epoch. Its end, {@code LOADING} to {@code PUBLISHED}, keeps the token, because stock and
     * terms were loaded under it. Every other move makes a new configuration.
     */
    GateToken afterMove(SaleStatus from, SaleStatus to) {
        return switch (from) {
            case DRAFT -> to == SaleStatus.LOADING ? FIRST : this;
            case LOADING -> to == SaleStatus.LOADING || to == SaleStatus.PUBLISHED ? this : nextConfiguration();
            case PUBLISHED, PAUSED, CLOSED -> nextConfiguration();
        };
    }

    /** Of the same rules over stock that was built anew. */
    GateToken nextEpoch() {
        return new GateToken(epoch + 1, configuration);
    }

    private GateToken nextConfiguration() {
        return new GateToken(epoch, configuration + 1);
    }

    @Override
    public String toString() {
        return epoch + ":" + configuration;
    }
}
