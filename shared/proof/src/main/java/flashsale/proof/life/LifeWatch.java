package flashsale.proof.life;

/** Is told how far the lives are. Called on their own thread: it must be quick and must not throw. */
public interface LifeWatch {
    void begun(Life life);

    /** Nothing more is done about its order. */
    void settled(Life life);
}
