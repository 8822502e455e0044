package flashsale.proof;

/** {@code KILL=}: one process of each kind that was named, where it has work. */
record PlannedKills(SalePlan plan) implements Harms {
    @Override
    public Harm whileBuying(Scene scene, int promises) {
        return new Kills(scene.shop(), plan.killInRush(), "promises", promises, plan.random("kills"));
    }

    @Override
    public Harm whileLiving(Scene scene, int lives) {
        return new Kills(scene.shop(), plan.killInLives(), "lives", lives, plan.random("kills of lives"));
    }
}
