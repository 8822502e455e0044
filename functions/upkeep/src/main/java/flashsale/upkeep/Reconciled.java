package flashsale.upkeep;

/**
 * What one look at all sales found and did.
 *
 * @param released orders that had ended, and whose units the gate now has back
 * @param adopted orders that the gate now knows
 * @param paused sales that had sold units of orders the gate did not know
 * @param drifting sales whose sums differ, and nobody knows why
 */
record Reconciled(int released, int adopted, int paused, int drifting) {
    static final Reconciled NOTHING = new Reconciled(0, 0, 0, 0);

    Reconciled plus(Reconciled other) {
        return new Reconciled(
                released + other.released, adopted + other.adopted, paused + other.paused, drifting + other.drifting);
    }

    int repairs() {
        return released + adopted + paused;
    }
}
